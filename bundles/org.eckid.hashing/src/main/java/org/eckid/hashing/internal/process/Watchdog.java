// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Does something to whatever takes too long. One thread, which is there only while something is watched. */
public final class Watchdog implements AutoCloseable {
    private final ScheduledThreadPoolExecutor thread;

    /** With a thread of this sort. */
    public Watchdog(ThreadFactory threads) {
        thread = new ScheduledThreadPoolExecutor(1, threads);
        thread.setRemoveOnCancelPolicy(true);
        thread.setKeepAliveTime(10, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Runs {@code otherwise} after the limit, unless the answer is cancelled before. */
    ScheduledFuture<?> watch(Duration limit, Runnable otherwise) {
        return thread.schedule(otherwise, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Watches no more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
