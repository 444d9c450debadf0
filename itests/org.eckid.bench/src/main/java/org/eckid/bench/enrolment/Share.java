// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.time.Duration;

/** How much of an enrolment is not hashing. */
final class Share {
    private Share() {}

    /**
     * One minus hashing alone over the whole. Hashing alone is measured before and after the enrolment, with the same
     * persons and the same hasher, and averaged, so that a machine that becomes slower meanwhile is not taken for work.
     * Below zero: less than what the machine varies by.
     */
    static double notHashing(Duration before, Duration after, Duration enrolment) {
        double alone = (before.toNanos() + after.toNanos()) / 2.0;
        return 1 - alone / enrolment.toNanos();
    }
}
