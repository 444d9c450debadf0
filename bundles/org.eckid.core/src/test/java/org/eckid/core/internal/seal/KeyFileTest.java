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
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void makesAKeyOnceForItsOwnerOnly() throws EckIdException, IOException {
        Path path = folder.resolve("deep/master.key");
        byte[] first = new KeyFile(path).readOrCreate();
        assertEquals(32, first.length);
        assertArrayEquals(first, new KeyFile(path).readOrCreate());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void refusesAKeyThatOthersCanRead() throws EckIdException, IOException {
        Path path = folder.resolve("master.key");
        new KeyFile(path).readOrCreate();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        EckIdException refused = assertThrows(EckIdException.class, () -> new KeyFile(path).readOrCreate());
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        assertTrue(refused.getMessage().contains("chmod 600"));
    }

    @Test
    void refusesAFileThatHoldsNoKeyAndLeavesItAlone() throws IOException {
        Path path = Files.writeString(folder.resolve("master.key"), "not a key");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        EckIdException refused = assertThrows(EckIdException.class, () -> new KeyFile(path).readOrCreate());
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        assertEquals("not a key", Files.readString(path));
    }

    @Test
    void saysWhichFolderCantBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        EckIdException refused =
                assertThrows(EckIdException.class, () -> new KeyFile(file.resolve("master.key")).readOrCreate());
        assertTrue(refused.getMessage().contains("key.file"));
    }
}
