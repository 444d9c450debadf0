// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.kills;

import java.time.Duration;
import java.util.Random;

/**
 * When to kill. One life in five ends while the JVM and the house start, the others while they enrol. The same seed gives
 * the same moments; where in the work they fall differs from run to run.
 */
final class Moments {
    private static final int ONE_IN = 5;
    private static final int START_MILLIS = 900;
    private static final int WORK_MILLIS = 1_500;

    private final Random random;

    /** From a seed. */
    Moments(long seed) {
        this.random = new Random(seed);
    }

    /** Of the next life. */
    Moment next() {
        return random.nextInt(ONE_IN) == 0
                ? new Moment(Since.STARTED, Duration.ofMillis(random.nextInt(START_MILLIS)))
                : new Moment(Since.READY, Duration.ofMillis(random.nextInt(WORK_MILLIS)));
    }

    /** From when a moment counts. */
    enum Since {
        STARTED,
        READY
    }

    /** So long after. */
    record Moment(Since since, Duration after) {}
}
