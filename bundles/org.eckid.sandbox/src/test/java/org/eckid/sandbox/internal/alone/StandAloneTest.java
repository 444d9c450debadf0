// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.alone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eckid.sandbox.HashCheck;
import org.eckid.sandbox.SandboxSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandAloneTest {

    private final Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StandAlone program = new StandAlone(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    StandAloneTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysWhereItServesAndWhereTheKeysAre() {
        assertTrue(program.start(Map.of("port", "0", "dir", folder.toString())));
        program.stop();
        String said = out.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("serving at https://127.0.0.1:"), said);
        assertTrue(said.contains(folder.toString()), said);
        assertTrue(said.contains("Ctrl-C"), said);
        assertTrue(said.endsWith("sandbox: stopped" + System.lineSeparator()), said);
        assertTrue(Files.exists(folder.resolve("client.jks")));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAPortInUseOnOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertFalse(program.start(Map.of("port", port, "dir", folder.toString())));
            assertOneLine("sandbox: Cannot listen on port " + port + " on 127.0.0.1");
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count(), "a start that failed leaves no keys");
        }
    }

    @Test
    void refusesAFolderThatItCannotWriteOnOneLine() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertFalse(program.start(Map.of("port", "0", "dir", file.toString())));
        assertOneLine("sandbox: Cannot write to folder " + file);
    }

    @Test
    void refusesAPropertyThatItDoesNotKnow() {
        assertFalse(program.start(Map.of("prot", "9443")));
        assertOneLine("sandbox: unknown property sandbox.prot");
    }

    @Test
    void refusesWrongNumbers() {
        assertFalse(program.start(Map.of("port", "http")));
        assertOneLine("sandbox: sandbox.port is not a whole number");
        assertFalse(program.start(Map.of("port", "70000")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("port is 70000"));
    }

    @Test
    void readsEachKnob() {
        SandboxSettings settings = Options.settings(Map.of(
                "polls",
                "3",
                "batchSeconds",
                "25",
                "earlyPolls",
                "4",
                "coolDownSeconds",
                "90",
                "contentSeconds",
                "60",
                "largestBatch",
                "500",
                "dailySubmissions",
                "7",
                "failEvery",
                "10",
                "anyHash",
                "true"));
        assertEquals(3, settings.batches().unfinishedPolls());
        assertEquals(Duration.ofSeconds(25), settings.batches().duration());
        assertEquals(4, settings.batches().earlyPolls());
        assertEquals(Duration.ofSeconds(90), settings.batches().coolDown());
        assertEquals(Duration.ofSeconds(60), settings.batches().contentKept());
        assertEquals(500, settings.batches().largestBatch());
        assertEquals(7, settings.batches().dailySubmissions());
        assertTrue(settings.batches().failing().fails(10, 0, ""));
        assertEquals(HashCheck.ANYTHING, settings.hashCheck());
        assertEquals(8443, settings.port());
    }

    @Test
    void endsTheProcessWithAStatusWhenThePortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = java("-Dsandbox.port=" + taken.getLocalPort());
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(1, process.exitValue());
            assertTrue(said.startsWith("sandbox: Cannot listen on port"), said);
            assertEquals(1, said.lines().count(), said);
        }
    }

    private Process java(String property) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        property,
                        "-Dsandbox.dir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxMain.class.getName())
                .redirectErrorStream(true)
                .start();
    }

    private void assertOneLine(String start) {
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.startsWith(start), said);
        assertEquals(1, said.lines().count(), said);
    }
}
