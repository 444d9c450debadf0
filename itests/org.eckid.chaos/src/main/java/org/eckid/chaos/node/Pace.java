// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.time.Duration;

/**
 * How fast a node hashes: so many at once, each of them after the same wait. As text: {@code 5x4}.
 *
 * @param millis how long a hash takes
 * @param atOnce how many are on their way together
 */
public record Pace(int millis, int atOnce) {

    /** Reads what {@link #toString} writes. */
    public static Pace parse(String text) {
        String[] parts = text.split("x", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "give milliseconds for a hash and how many at once, for example 5x4, not " + text);
        }
        return new Pace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    Duration each() {
        return Duration.ofMillis(millis);
    }

    @Override
    public String toString() {
        return millis + "x" + atOnce;
    }
}
