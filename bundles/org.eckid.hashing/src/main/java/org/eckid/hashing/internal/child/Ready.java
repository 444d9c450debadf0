// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.child;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What the process hashes with.
 *
 * @param kernel a short name, for example {@code vector-4}
 * @param why why this one, in words for the operator
 */
public record Ready(String kernel, String why) {

    byte[] toBody() {
        return (kernel + "\n" + why).getBytes(UTF_8);
    }

    /** Reads a body. */
    public static Ready of(byte[] body) {
        String[] lines = new String(body, UTF_8).split("\n", 2);
        return new Ready(lines[0], lines.length > 1 ? lines[1] : "");
    }
}
