// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a head: Latin-1, ended by CR LF, together no longer than a head may be. */
final class Lines {

    private static final int LONGEST_HEAD = 16 * 1024;

    private final InputStream in;
    private int left = LONGEST_HEAD;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or nothing at the end of the stream. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read != '\n') {
            if (read < 0 || --left < 0) {
                throw new IOException("a head that is cut off or too long");
            }
            line.append((char) read);
            read = in.read();
        }
        int end = line.length();
        return Optional.of(end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString());
    }

    String required() throws IOException {
        return next().orElseThrow(EOFException::new);
    }
}
