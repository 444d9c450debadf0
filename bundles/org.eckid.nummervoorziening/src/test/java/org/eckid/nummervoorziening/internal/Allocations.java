// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** How many bytes this thread asks the heap for, garbage included: a bound on its memory that no collector can hide. */
public final class Allocations {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * What came out, and what it took.
     *
     * @param <T> what comes out
     */
    public record Measured<T>(T value, long bytes) {}

    private Allocations() {}

    public static <T> Measured<T> of(ThrowingSupplier<T> work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            T value = work.get();
            return new Measured<>(value, THREADS.getCurrentThreadAllocatedBytes() - before);
        } catch (Throwable e) {
            throw new AssertionError("the work failed", e);
        }
    }
}
