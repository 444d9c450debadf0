// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.exits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.eckid.kit.search.Finding;
import org.eckid.kit.search.Kind;
import org.eckid.kit.search.KnownValue;
import org.eckid.kit.search.Output;
import org.eckid.kit.search.Sweep;
import org.eckid.kit.search.Swept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitsTest {
    private static final String ECK_ID = "https://ketenid.nl/pilot/" + "0123456789abcdef".repeat(8);

    private final Sweep sweep = new Sweep(List.of(new KnownValue(Kind.ECK_ID, ECK_ID)));

    /** What a bean may show. */
    public interface LastPupil {
        /** As text and packed in other things. */
        Map<String, List<String>> getLast();
    }

    private List<String> places(Stream<Output> outputs) throws Exception {
        return sweep.over("exit", outputs).findings().stream()
                .map(Finding::place)
                .toList();
    }

    @Test
    void readsFilesInThisProcessAndInAnother(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("clean.log"), "present");
        Files.createDirectories(folder.resolve("deep/down"));
        Path leaky = Files.writeString(folder.resolve("deep/down/leaky.csv"), "5;" + ECK_ID);
        Files.write(folder.resolve("large"), new byte[300_000]);
        FileTree files = FileTree.of(folder, folder.resolve("not-there")).and(List.of(leaky));

        Swept here = sweep.over("files", files.outputs());
        Swept there = sweep.over("files", files.readBy(classes()));
        assertEquals(here, there);
        assertEquals(3, there.outputs());
        assertEquals(List.of(new Finding("files", leaky.toString(), Kind.ECK_ID, "plain")), there.findings());
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(FileReaderMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    void looksAtAJvm() throws Exception {
        JvmExits jvm = JvmExits.ofThisJvm();
        assertEquals(List.of(), places(jvm.beans()));
        assertEquals(List.of(), places(jvm.threadNames()));
        assertEquals(List.of(), places(jvm.histogramAndThreadDump()));
        assertEquals(List.of(), places(ProcessExits.of(ProcessHandle.current())));
    }

    @Test
    void seesASystemProperty() throws Exception {
        System.setProperty("kit.test.leak", ECK_ID);
        try {
            assertEquals(
                    List.of("system properties"), places(JvmExits.ofThisJvm().properties()));
        } finally {
            System.clearProperty("kit.test.leak");
        }
    }

    @Test
    void seesTheNameOfAThread() throws Exception {
        var end = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "pupil " + ECK_ID);
        thread.start();
        try {
            assertEquals(
                    List.of("names of threads"), places(JvmExits.ofThisJvm().threadNames()));
            assertEquals(List.of("thread dump"), places(JvmExits.ofThisJvm().histogramAndThreadDump()));
        } finally {
            end.countDown();
            thread.join();
        }
    }

    @Test
    void seesWhatIsDeepInAnAttributeOfABean() throws Exception {
        ObjectName name = new ObjectName("org.eckid.kit:type=LastPupil");
        LastPupil bean = () -> Map.of("ids", List.of(ECK_ID));
        var server = ManagementFactory.getPlatformMBeanServer();
        server.registerMBean(new StandardMBean(bean, LastPupil.class, true), name);
        try {
            assertEquals(List.of("bean " + name), places(JvmExits.ofThisJvm().beans()));
        } finally {
            server.unregisterMBean(name);
        }
    }

    @Test
    void keepsNameAndRightsWhenALandmarkIsAdded() throws Exception {
        ExitProbe probe = ExitProbe.of("pages", () -> Stream.of(Output.text("a", "b")))
                .withNumbersOfTheHost()
                .showing("Testpersoon");
        assertEquals("pages", probe.name());
        assertEquals("Testpersoon", probe.landmark().orElseThrow());
        assertTrue(probe.ownKinds().contains(Kind.PGN));
        assertEquals(1, probe.outputs().count());
    }
}
