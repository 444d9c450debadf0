// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eckid.demo.internal.DemoFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingFilesTest {
    @TempDir
    Path home;

    private Path file(String name) {
        return home.resolve("etc").resolve(name);
    }

    @Test
    void writesEachFileOnceAndKeepsWhatAPersonWrote() throws DemoFailure, IOException {
        SettingFiles files = new SettingFiles(home);
        files.writeMissing(List.of("org.eckid.las.cfg", "salt"));
        assertEquals("rktYml0MIp9TC9u6Ny6uqw==", Files.readString(file("salt")).strip());

        Files.writeString(file("org.eckid.las.cfg"), "board.id = 7\n");
        files.writeMissing(List.of("org.eckid.las.cfg"));
        assertEquals(Map.of("org.eckid.las", Map.of("board.id", "7")), files.read(Map.of()));
    }

    @Test
    void fillsInTheFolder() throws DemoFailure, IOException {
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(file("a.b.cfg"), "# remark\nkey.file = ${demo.dir}/keys/${demo.dir}\n");
        assertEquals(
                Map.of("a.b", Map.of("key.file", "C:\\demo/keys/C:\\demo")),
                new SettingFiles(home).read(Map.of("demo.dir", "C:\\demo")));
    }

    @Test
    void refusesAPlaceThatItDoesNotKnow() throws IOException {
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(file("a.b.cfg"), "key.file = ${demo.dri}\n");
        DemoFailure failure =
                assertThrows(DemoFailure.class, () -> new SettingFiles(home).read(Map.of("demo.dir", "/demo")));
        assertTrue(failure.line().endsWith("a.b.cfg has ${demo.dri}; only demo.dir are known."), failure.line());
    }

    @Test
    void refusesAFileThatIsNoSettings() throws IOException {
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(file("a.b.cfg"), "key = \\uXYZ\n");
        DemoFailure failure = assertThrows(DemoFailure.class, () -> new SettingFiles(home).read(Map.of()));
        assertTrue(failure.line().contains("a.b.cfg can't be read"), failure.line());
    }
}
