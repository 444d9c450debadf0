// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

/**
 * The part of scrypt that costs the time and the memory (scryptROMix, RFC 7914 section 5), on one or more lanes at once.
 * Without state of its own, so any number of threads may call, each with its own memory.
 */
public interface RoMix {

    /** A short name for the status, for example {@code vector-4}. */
    String name();

    /** How many lanes go side by side: as many times the memory of one. */
    int lanesAtOnce();

    /**
     * How many words of 32 bits the memory must have.
     *
     * @throws ArithmeticException when no array of Java is that large
     */
    int memoryWords(Cost cost);

    /**
     * Mixes some lanes in place. Allocates nothing. What is in the memory before has no influence; afterwards it holds
     * what was derived from the lanes.
     *
     * @param lanes all lanes of the hash, one after the other, {@link Cost#rowBytes()} each
     * @param first the first lane to mix
     * @param count how many, from 1 to {@link #lanesAtOnce()}
     * @param memory at least {@link #memoryWords} long
     */
    void mix(byte[] lanes, int first, int count, Cost cost, int[] memory);
}
