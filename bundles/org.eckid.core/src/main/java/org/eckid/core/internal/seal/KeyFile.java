// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * The file that holds the master key: 64 hexadecimal digits. Made once, with rights for its owner only; never
 * overwritten, because every seal in the store depends on it.
 */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    /** Nothing is read or made yet. */
    public KeyFile(Path path) {
        this.path = path;
    }

    /**
     * The key; empty if there is no file.
     *
     * @return 32 bytes; the caller wipes them
     * @throws EckIdException {@code KEY_UNAVAILABLE} if the file can't be read, can be read by others, or is no key
     */
    public Optional<byte[]> read() throws EckIdException {
        try {
            if (Files.notExists(path)) {
                return Optional.empty();
            }
            refuseOpenRights();
            return Optional.of(parse(Files.readString(path).strip()));
        } catch (IOException e) {
            throw refused("can't be read: check that it is a file and that the host's user may read it");
        }
    }

    /**
     * A new key in a new file. If somebody else makes the file at the same moment, theirs is the key.
     *
     * @return 32 bytes; the caller wipes them
     * @throws EckIdException {@code KEY_UNAVAILABLE} if the file can't be made
     */
    byte[] create() throws EckIdException {
        try {
            new NewKeyFile(path.toAbsolutePath()).make();
        } catch (IOException e) {
            throw refused("can't be made: check that its folder can be made, is writable by the host's user, and that"
                    + " the disk is not full or mounted read-only");
        }
        return read().orElseThrow(() -> refused("went away at once; nothing was sealed with it"));
    }

    /** Tells what is wrong with this file. */
    EckIdException refused(String why) {
        return new EckIdException(Reason.KEY_UNAVAILABLE, "key.file " + path + " " + why);
    }

    static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private void refuseOpenRights() throws IOException, EckIdException {
        if (posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            throw refused("can be read by others: run chmod 600 on it");
        }
    }

    private byte[] parse(String text) throws EckIdException {
        if (!text.matches("[0-9a-f]{64}")) {
            throw refused("holds no key (64 hexadecimal digits): put back the right file from the backup;"
                    + " a new key can't open what is stored");
        }
        return HexFormat.of().parseHex(text);
    }
}
