// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * A folder with one key file per board. A key is read anew for each use and never kept, so deleting its file ends it; a
 * file is named after the SHA-256 of the board id, so no id can lead out of the folder. Many threads, and several
 * processes, may use one folder.
 */
final class KeyFolder {
    private static final Logger LOG = System.getLogger(KeyFolder.class.getName());
    private static final int MOST_BYTES = 1024;

    private final Path folder;
    private final NewKeys newKeys;
    private final NewKeyFile newFile;
    private final Set<BoardId> seen = ConcurrentHashMap.newKeySet();

    /**
     * Opens the folder, and makes it, for the owner only, if new keys may be made.
     *
     * @throws IllegalArgumentException naming the property, the folder and what to do
     */
    KeyFolder(String setting, NewKeys newKeys) {
        if (setting.isBlank()) {
            throw wrong("is not set; name the folder for the boards' keys, for example key.dir=/etc/eckid/derived");
        }
        this.folder = opened(Path.of(setting).toAbsolutePath(), newKeys);
        this.newKeys = newKeys;
        this.newFile = new NewKeyFile(folder);
    }

    /**
     * The key of a board: 64 bytes that the caller wipes.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} naming the file and what to do
     */
    byte[] key(BoardId board) throws EckIdException {
        Path file = file(board);
        try {
            byte[] key = readOrMake(board, file);
            seen.add(board);
            return key;
        } catch (IOException e) {
            throw unavailable(
                    file,
                    "can't be read or made (" + e.getClass().getSimpleName()
                            + "); check the disk and that the user of this process owns the folder");
        }
    }

    /** Where the key of a board is. */
    Path file(BoardId board) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] name = digest.digest(board.value().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(name) + ".key");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    private byte[] readOrMake(BoardId board, Path file) throws EckIdException, IOException {
        try {
            return read(board, file);
        } catch (NoSuchFileException e) {
            if (seen.contains(board)) {
                throw unavailable(
                        file,
                        "was there and is gone; put it back from the backup, because a new key gives" + " other ids");
            }
            if (newKeys == NewKeys.REFUSE) {
                throw unavailable(
                        file,
                        "is not there and new.keys=REFUSE; put it back from the backup, or set"
                                + " new.keys=MAKE for a board that never had one");
            }
            if (newFile.make(file, board)) {
                LOG.log(
                        Level.WARNING,
                        "Made the derivation key of board {0} in {1}: back it up. Ids that were made with another key differ.",
                        board.value(),
                        file);
            }
            return read(board, file);
        }
    }

    private static byte[] read(BoardId board, Path file) throws EckIdException, IOException {
        if (OwnerOnly.isOpenToOthers(file)) {
            throw unavailable(
                    file,
                    "may be reached by others than its owner; chmod 600 it, and think about who may have" + " read it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
            return KeyText.read(board, text)
                    .orElseThrow(() ->
                            unavailable(file, "is damaged or belongs to another board; put it back from the backup"));
        }
    }

    private static Path opened(Path folder, NewKeys newKeys) {
        try {
            if (!Files.exists(folder) && newKeys == NewKeys.MAKE) {
                Files.createDirectory(folder, OwnerOnly.folder(folder));
            }
            if (!Files.isDirectory(folder)) {
                throw wrong(folder + " is not a folder; make it or put it back from the backup");
            }
            if (OwnerOnly.isOpenToOthers(folder)) {
                throw wrong(folder + " may be reached by others than its owner; chmod 700 it");
            }
            return folder;
        } catch (IOException e) {
            throw wrong(folder + " can't be opened or made (" + e.getClass().getSimpleName()
                    + "); check that its parent exists and that the user of this process may write there");
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("org.eckid.derived: key.dir " + what);
    }

    private static EckIdException unavailable(Path file, String what) {
        return new EckIdException(Reason.KEY_UNAVAILABLE, "the key file " + file + " " + what);
    }
}
