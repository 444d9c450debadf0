// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFolderTest {
    private static final BoardId BOARD = new BoardId("board-1");

    private final Path parent;
    private final Path folder;

    KeyFolderTest(@TempDir Path parent) {
        this.parent = parent;
        this.folder = parent.resolve("keys");
    }

    @Test
    void makesFolderAndFileForTheOwnerOnly() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        KeyFolder keys = keys();
        assertEquals(64, keys.key(BOARD).length);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file(BOARD))));
    }

    @Test
    void leavesNothingBesideTheKeyFile() throws Exception {
        KeyFolder keys = keys();
        keys.key(BOARD);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(keys.file(BOARD)), files.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/x", "/etc/x", "..", "a\0b", "C:\\x", "%2e%2e/x", "school bestuur \u20ac"})
    void keepsEveryBoardInsideTheFolder(String id) throws Exception {
        KeyFolder keys = keys();
        keys.key(new BoardId(id));
        Path file = keys.file(new BoardId(id));
        assertEquals(folder.toAbsolutePath(), file.getParent());
        assertTrue(String.valueOf(file.getFileName()).matches("[0-9a-f]{64}\\.key"));
        assertTrue(Files.isRegularFile(file));
        try (Stream<Path> files = Files.list(parent)) {
            assertEquals(List.of(folder), files.toList());
        }
    }

    @Test
    void refusesAFileWithOneDigitChangedWithoutRepeatingIt() throws Exception {
        KeyFolder keys = keys();
        keys.key(BOARD);
        String text = Files.readString(keys.file(BOARD));
        char other = text.charAt(30) == '0' ? '1' : '0';
        Files.writeString(keys.file(BOARD), text.substring(0, 30) + other + text.substring(31));
        String refusal = refusal(keys);
        assertTrue(refusal.contains(keys.file(BOARD) + " is damaged"), refusal);
        assertFalse(refusal.contains(text.substring(40, 60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eckid-board-key-1:", "x"})
    void refusesAFileThatWasCutOff(String text) throws Exception {
        KeyFolder keys = keys();
        keys.key(BOARD);
        Files.writeString(keys.file(BOARD), text);
        assertTrue(refusal(keys).contains("is damaged"));
    }

    @Test
    void refusesTheKeyOfAnotherBoard() throws Exception {
        KeyFolder keys = keys();
        keys.key(BOARD);
        BoardId other = new BoardId("board-2");
        keys.key(other);
        Files.writeString(keys.file(BOARD), Files.readString(keys.file(other)));
        assertTrue(refusal(keys).contains("belongs to another board"));
    }

    @Test
    void refusesAFileThatOthersMayRead() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        KeyFolder keys = keys();
        keys.key(BOARD);
        Files.setPosixFilePermissions(keys.file(BOARD), PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(refusal(keys).contains("chmod 600"));
    }

    @Test
    void makesNoNewKeyForABoardWhoseFileVanished() throws Exception {
        KeyFolder keys = keys();
        keys.key(BOARD);
        Files.delete(keys.file(BOARD));
        assertTrue(refusal(keys).contains("was there and is gone"));
        assertFalse(Files.exists(keys.file(BOARD)));
    }

    @Test
    void makesNoKeyWhereThatIsRefusedButReadsOneThatIsThere() throws Exception {
        byte[] key = keys().key(BOARD);
        KeyFolder closed = new KeyFolder(folder.toString(), NewKeys.REFUSE);
        assertArrayEquals(key, closed.key(BOARD));
        EckIdException refused = assertThrows(EckIdException.class, () -> closed.key(new BoardId("board-2")));
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        assertTrue(String.valueOf(refused.getMessage()).contains("new.keys=REFUSE"));
    }

    @Test
    void refusesAFolderThatIsNotSetNotThereOrNotAFolder() throws IOException {
        assertTrue(settingRefusal("", NewKeys.MAKE).contains("key.dir is not set"));
        assertTrue(settingRefusal(folder.toString(), NewKeys.REFUSE).contains(folder + " is not a folder"));
        Path file = Files.writeString(parent.resolve("file"), "");
        assertTrue(settingRefusal(file.toString(), NewKeys.MAKE).contains("is not a folder"));
        assertTrue(settingRefusal(parent.resolve("no/keys").toString(), NewKeys.MAKE)
                .contains("check that its parent exists"));
    }

    @Test
    void refusesAFolderThatOthersMayReach() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        assertTrue(settingRefusal(folder.toString(), NewKeys.MAKE).contains("chmod 700"));
    }

    private KeyFolder keys() {
        return new KeyFolder(folder.toString(), NewKeys.MAKE);
    }

    private static String refusal(KeyFolder keys) {
        EckIdException refused = assertThrows(EckIdException.class, () -> keys.key(BOARD));
        assertEquals(Reason.KEY_UNAVAILABLE, refused.reason());
        return String.valueOf(refused.getMessage());
    }

    private static String settingRefusal(String setting, NewKeys newKeys) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> new KeyFolder(setting, newKeys))
                .getMessage());
    }
}
