// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    private Path path() {
        return folder.resolve("master.key");
    }

    private EckIdException refusal() {
        EckIdException refused = assertThrows(EckIdException.class, () -> new KeyFile(path()).read());
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        assertTrue(refused.getMessage().startsWith("key.file " + path()), refused.getMessage());
        return refused;
    }

    @Test
    void makesAKeyOnceForItsOwnerOnly() throws EckIdException, IOException {
        Path path = folder.resolve("deep/master.key");
        assertTrue(new KeyFile(path).read().isEmpty());
        byte[] first = new KeyFile(path).create();
        assertEquals(32, first.length);
        assertArrayEquals(first, new KeyFile(path).create());
        assertArrayEquals(first, new KeyFile(path).read().orElseThrow());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        try (Stream<Path> beside = Files.list(folder.resolve("deep"))) {
            assertEquals(List.of(path), beside.toList());
        }
    }

    @Test
    void refusesAKeyThatOthersCanRead() throws EckIdException, IOException {
        new KeyFile(path()).create();
        for (String open : List.of("rw-r--r--", "rw----r--", "rw-rw----", "rw--w----")) {
            Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(open));
            assertTrue(refusal().getMessage().contains("chmod 600"), open);
        }
    }

    @Test
    void refusesAFileThatHoldsNoKeyAndLeavesItAlone() throws IOException {
        String key = "0123456789abcdef".repeat(4);
        for (String text : List.of("", "not a key", key.substring(1), key + "0", key.replace('a', 'g'), "\0" + key)) {
            Files.writeString(path(), text);
            Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-------"));
            assertTrue(refusal().getMessage().contains("holds no key"));
            assertEquals(text, Files.readString(path()));
        }
    }

    @Test
    void refusesAFileThatCantBeRead() throws IOException {
        Files.createDirectory(
                path(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        assertTrue(refusal().getMessage().contains("can't be read"));
    }

    @Test
    void saysWhichFileCantBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        EckIdException refused =
                assertThrows(EckIdException.class, () -> new KeyFile(file.resolve("master.key")).create());
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        assertTrue(refused.getMessage().contains(file + "/master.key can't be made"), refused.getMessage());
    }
}
