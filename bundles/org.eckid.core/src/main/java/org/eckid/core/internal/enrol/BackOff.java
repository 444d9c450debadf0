// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Duration;
import java.time.Instant;

/** How long to leave a person alone after the n-th failure in a row. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    private BackOff() {}

    /** At once, then 30 seconds, then twice as long each time, at most an hour. */
    static Instant next(int attempts, Instant now) {
        if (attempts <= 0) {
            return now;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
