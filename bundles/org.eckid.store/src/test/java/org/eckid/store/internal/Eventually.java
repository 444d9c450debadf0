// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.opentest4j.AssertionFailedError;

/** Waits for something that becomes true by itself and tells nobody, and no longer than a bound. */
final class Eventually {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Eventually() {}

    /** A condition that may throw; an exception counts as "not yet" and is told when the bound is reached. */
    interface Condition {
        boolean holds() throws Exception;
    }

    static void holds(String what, Condition condition) {
        long end = System.nanoTime() + BOUND.toNanos();
        Exception last = null;
        while (System.nanoTime() - end < 0) {
            try {
                if (condition.holds()) {
                    return;
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionFailedError("not within " + BOUND.toSeconds() + " s: " + what, last);
    }
}
