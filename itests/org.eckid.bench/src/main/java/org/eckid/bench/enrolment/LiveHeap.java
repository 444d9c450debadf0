// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this JVM's heap must hold: used bytes right after a full collection, looked at twice a second, and the most of
 * them. A run that is watched is slowed down, so none of its times are told.
 */
final class LiveHeap implements AutoCloseable {
    private static final long EVERY_MILLIS = 500;

    private final AtomicLong most = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    /** Starts to watch. */
    LiveHeap() {
        var unused = watch.scheduleWithFixedDelay(
                () -> most.accumulateAndGet(now(), Math::max), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Bytes that are reachable now, and the little that was made since the collection. */
    @SuppressFBWarnings(value = "DM_GC", justification = "what is reachable is only known right after a collection")
    static long now() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The most until now. */
    long most() {
        return most.get();
    }

    @Override
    public void close() {
        stop(watch);
    }

    private static void stop(ExecutorService executor) {
        executor.shutdownNow();
    }
}
