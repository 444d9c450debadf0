// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Breaks off calls that take too long as a whole. A socket's own time-out only measures silence, so a server that sends a
 * byte now and then could hold a call for ever.
 */
final class Deadline implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock;

    Deadline() {
        clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "eckid-nummervoorziening-deadline");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Runs the break-off after a while, unless the future is cancelled before. */
    Future<?> after(Duration time, Runnable breakOff) {
        return clock.schedule(breakOff, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
