// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a process that ended had written to its standard error: a JVM that can't start says why there. */
final class LastWords {
    private static final int MOST_BYTES = 2048;
    private static final int MOST_CHARACTERS = 300;

    private LastWords() {}

    /** One line after a colon, without characters that could upset a log; empty if it said nothing. */
    static String of(InputStream errors) {
        try {
            String text = new String(errors.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
            String line = text.lines()
                    .filter(one -> !one.startsWith("WARNING:"))
                    .reduce("", (all, one) -> all + " " + one)
                    .replaceAll("[^!-~]+", " ")
                    .strip();
            return line.isEmpty() ? "" : ": " + line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
        } catch (IOException e) {
            return "";
        }
    }
}
