// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void isWhatHashingAloneDoesNotTake() {
        assertEquals(0.05, share(95, 95, 100), 1e-9);
    }

    @Test
    void takesTheMiddleOfBeforeAndAfter() {
        assertEquals(0.05, share(90, 100, 100), 1e-9);
    }

    @Test
    void isBelowZeroWhenTheEnrolmentWasFaster() {
        assertEquals(-0.1, share(110, 110, 100), 1e-9);
    }

    private static double share(int before, int after, int enrolment) {
        return Share.notHashing(Duration.ofSeconds(before), Duration.ofSeconds(after), Duration.ofSeconds(enrolment));
    }
}
