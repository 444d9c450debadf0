// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files that only the owner can read, where the file system knows owners, each whole or not at all. */
@SuppressFBWarnings(
        value = "PATH_TRAVERSAL_IN",
        justification = "The folder is the operator's choice; the names in it are ours")
final class OwnerOnlyFolder {

    private final Path folder;

    OwnerOnlyFolder(Path folder) throws IOException {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE));
        }
    }

    void write(String name, byte[] content) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part", ownerOnly(OWNER_READ, OWNER_WRITE));
        try {
            Files.write(part, content);
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static FileAttribute<?>[] ownerOnly(PosixFilePermission... permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Set.of(permissions))};
    }
}
