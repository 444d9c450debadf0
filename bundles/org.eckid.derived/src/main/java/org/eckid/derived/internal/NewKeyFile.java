// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import org.eckid.api.BoardId;

/**
 * Makes a key file at once or not at all. The whole file is written and forced to disk under another name, then linked to
 * its own: a link, unlike a move, never replaces a file, so whoever is first wins, also among processes.
 */
final class NewKeyFile {
    private final SecureRandom random = new SecureRandom();
    private final Path folder;

    NewKeyFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the file, for the owner only.
     *
     * @return whether this call made it; false if somebody else was first
     */
    boolean make(Path file, BoardId board) throws IOException {
        Path draft = Files.createTempFile(folder, "new-", ".tmp", OwnerOnly.file(folder));
        try {
            write(draft, board);
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            throw new IOException("the file system of the folder has no hard links", e);
        } finally {
            Files.delete(draft);
            forceFolder();
        }
    }

    private void write(Path draft, BoardId board) throws IOException {
        byte[] key = new byte[KeyText.KEY_BYTES];
        random.nextBytes(key);
        ByteBuffer text = StandardCharsets.US_ASCII.encode(KeyText.of(board, key));
        Arrays.fill(key, (byte) 0);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
    }

    /** So that the name survives a power cut too; not every system can do it, and there it must do without. */
    private void forceFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
