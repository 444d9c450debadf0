// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Duration;
import java.time.Instant;

/** How long to leave something alone after the n-th failure in a row. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FIRST_HASH = Duration.ofSeconds(5);
    private static final Duration LONGEST_HASH = Duration.ofMinutes(10);

    private BackOff() {}

    /** For persons and boards: at once, then 30 seconds, then twice as long each time, at most an hour. */
    static Instant next(int attempts, Instant now) {
        return next(attempts, now, FIRST, LONGEST);
    }

    /** How long to leave a board alone after so many runs that failed. */
    static Duration pause(int failures) {
        return Duration.between(Instant.EPOCH, next(failures, Instant.EPOCH));
    }

    /** For a hasher: at once, then 5 seconds, then twice as long each time, at most 10 minutes. */
    static Instant nextHash(int attempts, Instant now) {
        return next(attempts, now, FIRST_HASH, LONGEST_HASH);
    }

    private static Instant next(int attempts, Instant now, Duration first, Duration longest) {
        if (attempts <= 0) {
            return now;
        }
        Duration wait = first.multipliedBy(1L << Math.min(attempts - 1, 10));
        return now.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }
}
