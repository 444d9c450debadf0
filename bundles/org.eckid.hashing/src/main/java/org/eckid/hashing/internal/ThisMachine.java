// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;

/** The running JVM. */
final class ThisMachine implements Machine {

    @Override
    public int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public long maxHeap() {
        return Runtime.getRuntime().maxMemory();
    }

    @Override
    public long freeHeap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    @Override
    @SuppressFBWarnings(
            value = "DM_GC",
            justification = "the heap looks full and may hold only garbage; HeapRoom asks at most once in ten minutes")
    public void collectGarbage() {
        System.gc();
    }
}
