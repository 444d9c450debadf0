// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits where nobody tells when it is time: the inside of the plug-in is hidden from this bundle. */
final class Pause {
    private Pause() {}

    /** Waits about this long; ends at once when the demo does. */
    static void of(Duration duration) throws InterruptedException {
        LockSupport.parkNanos(duration.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
