// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal;

/**
 * How much the demo spends on hashing: every core, because nobody else works in this LAS, but no more than four, because
 * each hash holds a lot of memory while it runs.
 *
 * @param workers how many hashes at once
 */
public record HashingBudget(int workers) {
    private static final int MOST_WORKERS = 4;
    private static final int MIB_PER_HASH = 150;
    private static final int MIB_OF_GARBAGE_PER_HASH = 360;
    private static final int MIB_FOR_THE_REST = 512;

    /** The budget for the machine that this runs on. */
    public static HashingBudget ofThisMachine() {
        return new HashingBudget(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    }

    /** What hashing may take of the heap. */
    public int hashingMib() {
        return workers * MIB_PER_HASH;
    }

    /** The heap of the demo's process. The hasher counts memory that nobody uses any more as taken. */
    public int heapMib() {
        return MIB_FOR_THE_REST + hashingMib() + workers * MIB_OF_GARBAGE_PER_HASH;
    }
}
