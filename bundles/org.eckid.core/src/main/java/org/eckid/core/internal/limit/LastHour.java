// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.limit;

/**
 * A sum over the last hour, kept by the minute. The minute that began an hour ago still counts in full, so that no hour,
 * wherever it begins, holds more than the bound. Not safe for use by many threads.
 */
final class LastHour {
    private static final int MINUTES = 61;

    private final int[] perMinute = new int[MINUTES];
    private long minute;
    private long sum;

    /** What was added within the hour before this minute. */
    long sum(long now) {
        forget(now);
        return sum;
    }

    /** Adds to this minute. */
    void add(long now, int count) {
        forget(now);
        perMinute[slot(minute)] += count;
        sum += count;
    }

    /** A clock that was set back stands still for us: nothing is forgotten twice, and nothing too early. */
    private void forget(long now) {
        for (long gone = Math.max(minute + 1, now - MINUTES + 1); gone <= now; gone++) {
            sum -= perMinute[slot(gone)];
            perMinute[slot(gone)] = 0;
        }
        minute = Math.max(minute, now);
    }

    private static int slot(long minute) {
        return (int) (minute % MINUTES);
    }
}
