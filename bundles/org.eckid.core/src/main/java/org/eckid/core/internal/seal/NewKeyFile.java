// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Makes the key file at once or not at all, and on the disk before anything is sealed with it. It is written under another
 * name and then linked to its own: a link, unlike a move, never replaces a file, so whoever is first wins.
 */
final class NewKeyFile {
    private static final int BYTES = 32;

    private final Path file;
    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /**
     * Makes nothing yet.
     *
     * @param file absolute, not a root
     */
    NewKeyFile(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("the root of a file system is no file");
        }
        this.file = file;
        this.folder = parent;
    }

    /** Makes the file, for its owner only; does nothing if somebody else was first. */
    void make() throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "new-", ".tmp", ownerOnly());
        try {
            write(draft);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException other) {
            // Theirs is the key.
            return;
        } catch (UnsupportedOperationException e) {
            throw new IOException("the file system of the folder has no hard links", e);
        } finally {
            Files.delete(draft);
            forceFolder();
        }
    }

    private void write(Path draft) throws IOException {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        ByteBuffer text = StandardCharsets.US_ASCII.encode(HexFormat.of().formatHex(key));
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
        if (KeyFile.posix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return KeyFile.posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
