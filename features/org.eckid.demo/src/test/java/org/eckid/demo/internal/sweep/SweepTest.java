// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eckid.demo.internal.DemoFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final String ECK_ID = "https://ketenid.nl/pilot/" + "0123456789abcdef".repeat(8);

    private final Sweep sweep = new Sweep(List.of(ECK_ID));

    SweepTest() throws DemoFailure {}

    @Test
    void namesTheFileThatHoldsAnId(@TempDir Path folder) throws Exception {
        Path clean = Files.writeString(folder.resolve("clean.log"), "present");
        Files.createDirectories(folder.resolve("deep/down"));
        Path leaky = Files.writeString(folder.resolve("deep/down/leaky.csv"), "5;" + ECK_ID);

        sweep.over(FileSweep.of(classes(), folder, List.of(clean, folder.resolve("not-there"))));

        assertEquals(2, sweep.swept());
        assertEquals(Map.of(leaky.toString(), Set.of("plain")), sweep.found());
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(FileSweepMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Test
    void looksAtThisJvm() throws Exception {
        sweep.over(JvmOutputs.stream());
        assertTrue(sweep.swept() > 20);
        assertEquals(Map.of(), sweep.found());
    }

    @Test
    void seesAnIdInASystemProperty() throws Exception {
        System.setProperty("demo.test.leak", ECK_ID);
        try {
            sweep.over(JvmOutputs.stream());
            assertTrue(sweep.found().containsKey("system properties"));
        } finally {
            System.clearProperty("demo.test.leak");
        }
    }

    @Test
    void doesNotCountAnOutputThatItCouldNotRead() {
        Output broken = new Output("/las/broken", () -> {
            throw new IOException("the LAS answered with status 500");
        });
        DemoFailure failure = assertThrows(DemoFailure.class, () -> sweep.over(Stream.of(broken)));
        assertEquals("The sweep can't read /las/broken: the LAS answered with status 500.", failure.line());
        assertEquals(0, sweep.swept());
    }
}
