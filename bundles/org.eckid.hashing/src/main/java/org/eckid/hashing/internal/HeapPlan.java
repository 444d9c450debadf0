// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.Kernels;
import org.eckid.hashing.internal.kernel.RoMix;

/**
 * How to hash in the host's own heap, when there is no process for it: within a quarter of the heap and within the ceiling;
 * one lane at a time may take up to half of the heap.
 *
 * @param roMix the kernel
 * @param bytes what it takes of the heap
 * @param most how many side by side; 0 if the heap does not hold one
 * @param why in words for the operator
 */
record HeapPlan(RoMix roMix, long bytes, int most, String why) {
    private static final long MIB = 1024L * 1024;

    /** For the array's header and the lanes themselves. */
    private static final long A_LITTLE = 64 * 1024;

    /**
     * Weighs the heap.
     *
     * @param ceiling the most that hashing may take, in bytes
     */
    static HeapPlan of(Kernels kernels, Cost cost, int workers, long ceiling, long maxHeap) {
        RoMix least = kernels.fastestWithin(0, cost);
        long budget = Math.min(ceiling, maxHeap / 4);
        if (bytes(least, cost) > budget) {
            budget = Math.min(Math.min(ceiling, maxHeap / 2), bytes(least, cost));
        }
        RoMix roMix = kernels.fastestWithin(budget - A_LITTLE, cost);
        long bytes = bytes(roMix, cost);
        int most = (int) Math.min(workers, budget / bytes);
        return new HeapPlan(roMix, bytes, most, most > 0 ? kernels.why() : nothingFits(bytes, ceiling, maxHeap));
    }

    /** What all of them take together. */
    int memoryMiB() {
        return (int) (most * up(bytes));
    }

    private static long bytes(RoMix roMix, Cost cost) {
        return 4L * roMix.memoryWords(cost) + A_LITTLE;
    }

    private static String nothingFits(long bytes, long ceiling, long maxHeap) {
        return "a heap of " + maxHeap / MIB + " MiB and a ceiling of " + ceiling / MIB
                + " MiB have no place for one hash of " + up(bytes) + " MiB; give the JVM at least -Xmx"
                + 2 * up(bytes) + "m";
    }

    private static long up(long bytes) {
        return (bytes + MIB - 1) / MIB;
    }
}
