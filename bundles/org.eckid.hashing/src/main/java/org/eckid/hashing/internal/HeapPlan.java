// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

/**
 * How many hashes run at once: as many as there are workers, as far as the memory goes.
 *
 * @param lanes how many; 0 if the memory does not hold one
 * @param memoryMiB what that many take together
 * @param why in words for the operator
 */
record Capacity(int lanes, int memoryMiB, String why) {
    private static final long MIB = 1024L * 1024;

    /**
     * Weighs the settings against the machine.
     *
     * @param bytesPerHash what one running hash takes
     * @throws IllegalArgumentException naming a property that is negative
     */
    static Capacity of(HashingSettings settings, long bytesPerHash, Machine machine) {
        int workers = natural("workers", settings.workers(), "2");
        int memory = natural("memory.mib", settings.memory_mib(), "512");
        int wanted = workers > 0 ? workers : Math.max(1, machine.cores() - 1);
        long budget = memory > 0 ? memory * MIB : automatic(bytesPerHash, machine.maxHeap());
        long fit = Math.min(budget, machine.maxHeap()) / bytesPerHash;
        int each = (int) ((bytesPerHash + MIB - 1) / MIB);
        if (fit < 1) {
            return new Capacity(0, 0, nothingFits(memory, each, machine.maxHeap() / MIB));
        }
        int lanes = (int) Math.min(wanted, fit);
        return new Capacity(
                lanes,
                lanes * each,
                lanes + " at once (" + wanted + " wanted, memory for " + fit + ") of " + each
                        + " MiB each, in the heap of the host");
    }

    /** A quarter of the heap; where that is too little, enough for one hash unless that is over half of the heap. */
    private static long automatic(long bytesPerHash, long maxHeap) {
        return bytesPerHash <= maxHeap / 2 ? Math.max(maxHeap / 4, bytesPerHash) : 0;
    }

    private static int natural(String property, int value, String example) {
        if (value < 0) {
            throw new IllegalArgumentException("org.eckid.hashing: " + property
                    + " can't be negative; use 0 to let the plug-in choose, or for example " + property + "="
                    + example);
        }
        return value;
    }

    private static String nothingFits(int memory, int each, long heapMiB) {
        String holder = memory > 0
                ? "memory.mib=" + memory + " of a heap of " + heapMiB + " MiB"
                : "a heap of " + heapMiB + " MiB";
        return "nothing is hashed: " + holder + " has no place for one hash of " + each + " MiB; give the JVM at least"
                + " -Xmx" + 2 * each + "m" + (memory > 0 ? " and set memory.mib=" + each + " or more" : "");
    }
}
