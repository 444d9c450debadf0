// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may reach a file. Where the file system has no POSIX permissions (Windows), files get the rights of their folder and
 * nothing is checked.
 */
final class OwnerOnly {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private OwnerOnly() {}

    static FileAttribute<?>[] file(Path folder) {
        return attributes(folder, "rw-------");
    }

    static FileAttribute<?>[] folder(Path parent) {
        return attributes(parent, "rwx------");
    }

    /** Whether anybody but the owner may do anything with it. */
    static boolean isOpenToOthers(Path path) throws IOException {
        return hasPermissions(path)
                && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    }

    private static FileAttribute<?>[] attributes(Path near, String permissions) {
        return hasPermissions(near)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
