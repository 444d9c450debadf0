// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.kills;

import java.time.Duration;
import java.util.Random;

/**
 * When to kill. Of five lives one ends while the JVM and the house start, two end at any moment of the work, and two within
 * a few milliseconds after a submit or a retrieval began, which is where most can go wrong and where few moments fall by
 * themselves. The same seed gives the same moments; where in the work they fall differs from run to run.
 */
final class Moments {
    private static final int FIVE = 5;
    private static final int START_MILLIS = 900;
    private static final int WORK_MILLIS = 1_500;
    private static final int CALL_MILLIS = 12;
    private static final int MOST_CALLS = 20;

    private final Random random;

    /** From a seed. */
    Moments(long seed) {
        this.random = new Random(seed);
    }

    /** Of the next life. */
    Moment next() {
        return switch (random.nextInt(FIVE)) {
            case 0 -> new Moment(Since.STARTED, 0, millis(START_MILLIS));
            case 1, 2 -> new Moment(Since.READY, 0, millis(WORK_MILLIS));
            default -> new Moment(Since.CALL, 1 + random.nextInt(MOST_CALLS), millis(CALL_MILLIS));
        };
    }

    private Duration millis(int most) {
        return Duration.ofMillis(random.nextInt(most));
    }

    /** From when a moment counts. */
    enum Since {
        STARTED,
        READY,
        CALL
    }

    /**
     * So long after.
     *
     * @param calls how many submits and retrievals must have begun
     */
    record Moment(Since since, int calls, Duration after) {}
}
