// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel.vector;

import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.Words;

/**
 * How lanes lie in memory while they are mixed.
 *
 * <p>Two lanes share the vectors of a pair: the low half of each is one lane's, the high half the other's. A block of 16
 * words is four vectors, its words in diagonal order, so that a quarter round of Salsa20/8 is plain arithmetic on whole
 * vectors. The rows that fill the memory are kept lane by lane instead: a row is fetched from a random place, and a
 * line of the processor's cache should hold nothing of another lane.
 */
final class Rows {
    /** The words of a block of a pair. */
    static final int BLOCK = 32;

    /** Puts the first row where a line of the cache begins: an array's words begin 16 bytes after the object does. */
    static final int LEAD = 12;

    private Rows() {}

    /** Takes a lane, given as bytes, into one half of a pair. */
    static void take(byte[] lanes, int lane, int[] memory, int pair, int half, Cost cost) {
        int from = lane * cost.rowBytes();
        for (int i = 0; i < cost.rowWords(); i++) {
            memory[pair + place(i, half)] = Words.get(lanes, from + 4 * i);
        }
    }

    /** Gives a lane back as bytes. */
    static void give(int[] memory, int pair, int half, byte[] lanes, int lane, Cost cost) {
        int to = lane * cost.rowBytes();
        for (int i = 0; i < cost.rowWords(); i++) {
            Words.put(lanes, to + 4 * i, memory[pair + place(i, half)]);
        }
    }

    /** Asks for every line of the four rows before the first is needed, so that the processor waits for all at once. */
    static int touch(int[] m, int a, int b, int c, int d, int words) {
        int seen = 0;
        for (int i = 0; i < words; i += 16) {
            seen ^= m[a + i] ^ m[b + i] ^ m[c + i] ^ m[d + i];
        }
        return seen;
    }

    /** Word 5 k (modulo 16) of a block is the one at place k of the diagonal order; 13 times 5 is 1 modulo 16. */
    private static int place(int word, int half) {
        int diagonal = word * 13 & 15;
        return (word >> 4) * BLOCK + (diagonal >> 2) * 8 + half * 4 + (diagonal & 3);
    }
}
