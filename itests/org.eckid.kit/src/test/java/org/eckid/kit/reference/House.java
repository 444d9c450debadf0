// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import org.eckid.kit.HostUnderTest;
import org.eckid.kit.StandIn;
import org.eckid.kit.TestPerson;
import org.eckid.kit.exits.ExitProbe;
import org.eckid.kit.exits.FileTree;
import org.eckid.kit.outside.AttachedJvm;
import org.eckid.kit.outside.FlightRecording;
import org.eckid.kit.outside.HeapDump;
import org.eckid.kit.reference.guide.Guide;
import org.eckid.kit.search.Output;

/** The plug-in in Felix, in a process of its own, with some host: what is the same whoever the host is. */
abstract class House implements HostUnderTest {
    static final String BOARD = "41123";

    /** Another connector that is listed, should it ever be installed. */
    static final String TRAITOR = "com.example.traitor";

    /** Lies in the folder for temporary files, which may be empty otherwise. */
    static final String MARK = "the folder that was looked at";

    private static final Duration UNTIL_IDLE = Duration.ofSeconds(6);

    private final Path folder;
    private long lastWork;
    private HostProcess host;
    private AttachedJvm jvm;
    private URI site;
    private int portOfTheSource;

    House(Path folder) {
        this.folder = folder;
    }

    /** The symbolic name of the host's bundle. */
    abstract String hostBundle();

    /** Bundles beside the usual ones. */
    abstract List<Path> moreBundles() throws IOException;

    /** Takes the persons in, before the process starts. */
    abstract void prepare(List<TestPerson> persons) throws IOException;

    /** Takes the persons in, while it runs. */
    abstract void fill() throws IOException;

    @Override
    public void enrol(StandIn standIn, List<TestPerson> persons) throws Exception {
        for (String name : List.of("etc", "tmp", "keys", "source", "bundles")) {
            Files.createDirectories(folder.resolve(name));
        }
        settings(standIn).forEach((pid, properties) -> write(folder.resolve("etc/" + pid + ".cfg"), properties));
        portOfTheSource = standIn.endpoint().getPort();
        Files.writeString(folder.resolve("tmp/mark"), MARK);
        prepare(persons);
        List<Path> bundles = new ArrayList<>(moreBundles());
        bundles.add(guide());
        host = HostProcess.start(folder, bundles);
        host.ask("configure " + folder.resolve("etc"));
        fill();
        require(host.ask("enrol"), "present " + persons.size());
        site = URI.create(host.ask("site"));
        require(Supplier.ask(site).size() + " ids", persons.size() + " ids");
        lastWork = System.nanoTime();
        jvm = AttachedJvm.of(host.handle().pid());
    }

    private static void require(String answer, String expected) {
        if (!expected.equals(answer)) {
            throw new IllegalStateException("expected " + expected + ", but it was " + answer);
        }
    }

    private Path guide() throws IOException {
        return new TestBundle("org.eckid.kit.guide")
                .startedBy(Guide.class)
                .holding(ExitProbe.class)
                .holding(Output.class)
                .importing(
                        "org.eckid.api",
                        "org.eckid.api.control",
                        "org.eckid.las",
                        "org.osgi.framework",
                        "org.osgi.util.tracker",
                        "org.osgi.service.cm",
                        "org.apache.felix.service.command",
                        "javax.management",
                        "javax.management.openmbean")
                .writtenTo(folder.resolve("bundles"));
    }

    private Map<String, Map<String, String>> settings(StandIn standIn) {
        Map<String, String> source = standIn.writeClientFiles(folder.resolve("source"));
        source.put("batch.from", "4");
        Map<String, Map<String, String>> all = new TreeMap<>();
        all.put("org.eckid.nummervoorziening", source);
        all.put("org.eckid.core", Map.of("key.file", path("keys/seal.key"), "oin.tail", StandIn.OIN_TAIL));
        all.put("org.eckid.core.guard", Map.of("host.bundle", hostBundle(), "connectors", "org.eckid.uwlr," + TRAITOR));
        all.put("org.eckid.hashing", Map.of("salt.file", path("source/salt"), "workers", "2"));
        all.put("org.eckid.derived", Map.of("key.dir", path("keys/derived")));
        all.put("org.eckid.store", Map.of("url", "jdbc:h2:file:" + path("store/eckid")));
        all.put("org.eckid.las", Map.of("data.dir", path("las"), "board.id", BOARD));
        all.put("org.eckid.shell", Map.of("administrator", "admin"));
        all.put("org.eckid.uwlr", Map.of("suppliers.file", path("keys/suppliers")));
        write(
                folder.resolve("keys/suppliers"),
                Map.of("uitgever-1.autorisatiesleutel", Supplier.KEY, "uitgever-1.klantcode.KLANT", BOARD));
        return all;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void write(Path file, Map<String, String> properties) {
        try {
            Files.writeString(
                    file,
                    new TreeMap<>(properties)
                            .entrySet().stream()
                                    .map(each -> each.getKey() + " = " + each.getValue() + "\n")
                                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new IllegalStateException("can't write " + file, e);
        }
    }

    Path folder() {
        return folder;
    }

    int portOfTheSource() {
        return portOfTheSource;
    }

    URI site() {
        return site;
    }

    HostProcess host() {
        return host;
    }

    MBeanServerConnection beans() {
        try {
            return jvm.beans();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When nothing has happened for a while: connections to the source that are idle for some seconds are closed. */
    Stream<Output> heap() {
        while (System.nanoTime() - lastWork < UNTIL_IDLE.toNanos()) {
            LockSupport.parkNanos(UNTIL_IDLE.toNanos() / 100);
        }
        return HeapDump.of(beans(), folder.resolve("heap.hprof"));
    }

    /** Written when the host has stopped. */
    FlightRecording recording() {
        return FlightRecording.in(folder.resolve("host.jfr"));
    }

    /** Files that exist only below the folder of this run. */
    FileTree files(String name) {
        return FileTree.of(folder.resolve(name));
    }

    /** May be called again. */
    @Override
    public void stop() {
        try {
            if (jvm != null) {
                jvm.close();
                jvm = null;
            }
        } catch (IOException e) {
            throw new IllegalStateException("the connection to the host's beans did not close", e);
        } finally {
            if (host != null && host.isRunning()) {
                host.close();
            }
        }
    }
}
