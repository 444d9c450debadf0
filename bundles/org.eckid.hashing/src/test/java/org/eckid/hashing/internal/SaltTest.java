// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaltTest {
    private static final String TEXT = "AAECAwQFBgcICQoLDA0ODw==";

    private final Path folder;

    SaltTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsBase64TextWithAnEndOfLine() throws IOException {
        Salt salt = Salt.read(file(TEXT + "\r\n").toString());
        assertArrayEquals(Base64.getDecoder().decode(TEXT), salt.toBytes());
    }

    @Test
    void refusesASettingThatIsNotThere() {
        assertTrue(refusal("").contains("salt.file is not set"));
        assertTrue(refusal("  ").contains("for example salt.file=/"));
    }

    @Test
    void refusesAFileThatIsNotThereNamingIt() {
        Path missing = folder.resolve("none.b64");
        assertTrue(refusal(missing.toString()).contains("salt.file " + missing + " can't be read"));
    }

    @Test
    void refusesAFolder() {
        assertTrue(refusal(folder.toString()).contains(folder + " can't be read"));
    }

    @Test
    void refusesWhatIsNotBase64WithoutRepeatingIt() throws IOException {
        Path file = file("AAECAwQFBgcICQoLDA0ODw==!!");
        String refusal = refusal(file.toString());
        assertTrue(refusal.contains("salt.file " + file + " does not hold base64 text"));
        assertFalse(refusal.contains("AAEC") || refusal.contains("!!"), refusal);
    }

    @Test
    void refusesAShortSaltWithoutRepeatingIt() throws IOException {
        String refusal = refusal(file("AAECAwQFBgc=").toString());
        assertTrue(refusal.contains("8 bytes; at least 16"));
        assertFalse(refusal.contains("AAEC"), refusal);
    }

    @Test
    void refusesAnEmptyAndAnEndlessFile() throws IOException {
        assertTrue(refusal(file("").toString()).contains("0 bytes"));
        assertTrue(refusal(file("A".repeat(5000)).toString()).contains("far too long"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("salt.b64"), text);
    }

    private static String refusal(String setting) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Salt.read(setting))
                .getMessage());
    }
}
