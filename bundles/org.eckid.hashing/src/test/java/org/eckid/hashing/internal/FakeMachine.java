// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A machine whose heap a test can fill. */
class FakeMachine implements Machine {
    static final long MIB = 1024L * 1024;

    final AtomicLong free;
    final AtomicLong garbage = new AtomicLong();
    final AtomicInteger collections = new AtomicInteger();
    private final int cores;
    private final long maxHeap;

    FakeMachine(int cores, long heapMiB) {
        this.cores = cores;
        this.maxHeap = heapMiB * MIB;
        this.free = new AtomicLong(maxHeap);
    }

    @Override
    public int cores() {
        return cores;
    }

    @Override
    public long memory() {
        return 4 * maxHeap;
    }

    @Override
    public long maxHeap() {
        return maxHeap;
    }

    @Override
    public long freeHeap() {
        return free.get();
    }

    @Override
    public void collectGarbage() {
        collections.incrementAndGet();
        free.addAndGet(garbage.getAndSet(0));
    }
}
