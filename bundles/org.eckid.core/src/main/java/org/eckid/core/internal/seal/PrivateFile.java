// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that only its owner may read. Made at once or not at all, and on the disk before anything depends on it. It is written
 * under another name and then linked to its own: a link, unlike a move, never replaces a file, so whoever is first wins.
 */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    /** Nothing is read or made yet. */
    PrivateFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean isThere() {
        return !Files.notExists(path);
    }

    boolean isReadByOthers() throws IOException {
        return posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path));
    }

    byte[] read() throws IOException {
        return Files.readAllBytes(path);
    }

    /** Makes the file; does nothing if somebody else was first. */
    void make(byte[] content) throws IOException {
        Path folder = path.getParent();
        if (folder == null) {
            throw new IOException("the root of a file system is no file");
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "new-", ".tmp", ownerOnly());
        try {
            write(draft, content);
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException other) {
            // Theirs counts.
            return;
        } catch (UnsupportedOperationException e) {
            throw new IOException("the file system of the folder has no hard links", e);
        } finally {
            Files.delete(draft);
            forceFolder(folder);
        }
    }

    private static void write(Path draft, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** So that the name survives a power cut too; not every system can do it, and there it must do without. */
    private static void forceFolder(Path folder) throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
