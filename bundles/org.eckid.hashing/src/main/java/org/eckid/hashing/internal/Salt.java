// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The salt of the environment (test, production), as Kennisnet hands it to LAS suppliers. A wrong salt can't be noticed
 * here: it gives hashes that nobody else has.
 */
final class Salt {
    private static final int LEAST_BYTES = 16;
    private static final int MOST_CHARACTERS = 4096;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads base64 text, with or without white space around it.
     *
     * @param setting the value of {@code salt.file}
     * @throws IllegalArgumentException naming the property, the file and what to do, never what is in the file
     */
    static Salt read(String setting) {
        if (setting.isBlank()) {
            throw wrong("is not set; name the file with the salt of the environment,"
                    + " for example salt.file=/etc/eckid/salt.b64");
        }
        Path file = Path.of(setting);
        byte[] decoded = decoded(file, text(file));
        if (decoded.length < LEAST_BYTES) {
            throw wrong(file + " holds a salt of " + decoded.length + " bytes; at least " + LEAST_BYTES
                    + " are needed. Put the whole salt of the environment in it, as base64 text");
        }
        return new Salt(decoded);
    }

    /** A copy. */
    byte[] toBytes() {
        return bytes.clone();
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] read = in.readNBytes(MOST_CHARACTERS + 1);
            if (read.length > MOST_CHARACTERS) {
                throw wrong(file + " is far too long for a salt; put only the salt in it, as base64 text");
            }
            return new String(read, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw wrong(file + " can't be read (" + e.getClass().getSimpleName()
                    + "); check that it exists and that the user of this process may read it");
        }
    }

    private static byte[] decoded(Path file, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            // The decoder's message quotes what it stumbled over, so it is not passed on.
            throw wrong(file + " does not hold base64 text; put the salt of the environment in it as it was handed"
                    + " out, for example 24 characters that end in ==");
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("org.eckid.hashing: salt.file " + what);
    }
}
