// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * The file that holds the master key: 64 hexadecimal digits. Made once, with rights for its owner only; never
 * overwritten, because every seal in the store depends on it.
 */
public final class KeyFile {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final SecureRandom random = new SecureRandom();

    /** Nothing is read or made yet. */
    public KeyFile(Path path) {
        this.path = path;
    }

    /**
     * The key, made first if there is no file.
     *
     * @return 32 bytes; the caller wipes them
     * @throws EckIdException {@code KEY_UNAVAILABLE} if the file can't be read, made, or is no key
     */
    public byte[] readOrCreate() throws EckIdException {
        try {
            if (Files.notExists(path)) {
                create();
            }
            refuseOpenRights();
            return parse(Files.readString(path).strip());
        } catch (IOException e) {
            throw new EckIdException(
                    Reason.KEY_UNAVAILABLE,
                    "key.file " + path
                            + " can't be read or made: check that its folder exists and belongs to this user",
                    e);
        }
    }

    private void create() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        try (var channel = Files.newByteChannel(
                path, Set.<OpenOption>of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights())) {
            channel.write(java.nio.ByteBuffer.wrap(
                    HexFormat.of().formatHex(key).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException other) {
            // Somebody else made it at the same moment: theirs is the key.
            return;
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] rights() {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private void refuseOpenRights() throws IOException, EckIdException {
        if (posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            throw new EckIdException(
                    Reason.KEY_UNAVAILABLE, "key.file " + path + " can be read by others: run chmod 600 on it");
        }
    }

    private byte[] parse(String text) throws EckIdException {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new EckIdException(
                    Reason.KEY_UNAVAILABLE,
                    "key.file " + path
                            + " holds no key (64 hexadecimal digits): put back the right file from the backup;"
                            + " a new key can't open what is stored");
        }
        return HexFormat.of().parseHex(text);
    }
}
