// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel.vector;

import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Turns rows of eight lanes, eight by eight words at a time, between the order for mixing (the same word of all lanes side by
 * side) and the order for keeping (the words of one lane side by side, so that a row is fetched from one place).
 *
 * <p>Turning a square takes three steps: the places of each vector are shuffled, then columns change vectors (three times
 * eight blends), then places are shuffled again. Of these the last is left out when a row is kept, and so the first when it is
 * added: in memory, word w of lane l is at place w exclusive-or l of its eight.
 */
final class Turn {
    private static final VectorSpecies<Integer> S = IntVector.SPECIES_256;
    private static final int LANES = 8;
    /** Place i takes what is at place i exclusive-or 1, and so on. */
    private static final VectorShuffle<Integer> BY_1 = VectorShuffle.fromValues(S, 1, 0, 3, 2, 5, 4, 7, 6);

    private static final VectorShuffle<Integer> BY_2 = VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Integer> BY_3 = VectorShuffle.fromValues(S, 3, 2, 1, 0, 7, 6, 5, 4);
    private static final VectorShuffle<Integer> BY_4 = VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);
    private static final VectorShuffle<Integer> BY_5 = VectorShuffle.fromValues(S, 5, 4, 7, 6, 1, 0, 3, 2);
    private static final VectorShuffle<Integer> BY_6 = VectorShuffle.fromValues(S, 6, 7, 4, 5, 2, 3, 0, 1);
    private static final VectorShuffle<Integer> BY_7 = VectorShuffle.fromValues(S, 7, 6, 5, 4, 3, 2, 1, 0);

    private static final VectorMask<Integer> ODD = VectorMask.fromLong(S, 0b10101010);
    private static final VectorMask<Integer> PAIRS = VectorMask.fromLong(S, 0b11001100);
    private static final VectorMask<Integer> HALF = VectorMask.fromLong(S, 0b11110000);

    private Turn() {}

    /** Keeps the eight lanes at {@code x} as eight rows, one behind the other. */
    static void keep(int[] m, int x, int row, int words) {
        for (int i = 0; i < words; i += LANES) {
            IntVector v0 = IntVector.fromArray(S, m, x + (i + 0) * LANES);
            IntVector v1 = IntVector.fromArray(S, m, x + (i + 1) * LANES).rearrange(BY_1);
            IntVector v2 = IntVector.fromArray(S, m, x + (i + 2) * LANES).rearrange(BY_2);
            IntVector v3 = IntVector.fromArray(S, m, x + (i + 3) * LANES).rearrange(BY_3);
            IntVector v4 = IntVector.fromArray(S, m, x + (i + 4) * LANES).rearrange(BY_4);
            IntVector v5 = IntVector.fromArray(S, m, x + (i + 5) * LANES).rearrange(BY_5);
            IntVector v6 = IntVector.fromArray(S, m, x + (i + 6) * LANES).rearrange(BY_6);
            IntVector v7 = IntVector.fromArray(S, m, x + (i + 7) * LANES).rearrange(BY_7);
            IntVector a0 = v0.blend(v1, ODD);
            IntVector a1 = v1.blend(v0, ODD);
            IntVector a2 = v2.blend(v3, ODD);
            IntVector a3 = v3.blend(v2, ODD);
            IntVector a4 = v4.blend(v5, ODD);
            IntVector a5 = v5.blend(v4, ODD);
            IntVector a6 = v6.blend(v7, ODD);
            IntVector a7 = v7.blend(v6, ODD);
            IntVector b0 = a0.blend(a2, PAIRS);
            IntVector b1 = a1.blend(a3, PAIRS);
            IntVector b2 = a2.blend(a0, PAIRS);
            IntVector b3 = a3.blend(a1, PAIRS);
            IntVector b4 = a4.blend(a6, PAIRS);
            IntVector b5 = a5.blend(a7, PAIRS);
            IntVector b6 = a6.blend(a4, PAIRS);
            IntVector b7 = a7.blend(a5, PAIRS);
            IntVector c0 = b0.blend(b4, HALF);
            IntVector c1 = b1.blend(b5, HALF);
            IntVector c2 = b2.blend(b6, HALF);
            IntVector c3 = b3.blend(b7, HALF);
            IntVector c4 = b4.blend(b0, HALF);
            IntVector c5 = b5.blend(b1, HALF);
            IntVector c6 = b6.blend(b2, HALF);
            IntVector c7 = b7.blend(b3, HALF);
            c0.intoArray(m, row + 0 * words + i);
            c1.intoArray(m, row + 1 * words + i);
            c2.intoArray(m, row + 2 * words + i);
            c3.intoArray(m, row + 3 * words + i);
            c4.intoArray(m, row + 4 * words + i);
            c5.intoArray(m, row + 5 * words + i);
            c6.intoArray(m, row + 6 * words + i);
            c7.intoArray(m, row + 7 * words + i);
        }
    }

    /** Adds to the eight lanes at {@code x} a row each. */
    static void add(int[] m, int x, int words, int a, int b, int c, int d, int e, int f, int g, int h) {
        for (int i = 0; i < words; i += LANES) {
            IntVector v0 = IntVector.fromArray(S, m, a + i);
            IntVector v1 = IntVector.fromArray(S, m, b + i);
            IntVector v2 = IntVector.fromArray(S, m, c + i);
            IntVector v3 = IntVector.fromArray(S, m, d + i);
            IntVector v4 = IntVector.fromArray(S, m, e + i);
            IntVector v5 = IntVector.fromArray(S, m, f + i);
            IntVector v6 = IntVector.fromArray(S, m, g + i);
            IntVector v7 = IntVector.fromArray(S, m, h + i);
            IntVector a0 = v0.blend(v1, ODD);
            IntVector a1 = v1.blend(v0, ODD);
            IntVector a2 = v2.blend(v3, ODD);
            IntVector a3 = v3.blend(v2, ODD);
            IntVector a4 = v4.blend(v5, ODD);
            IntVector a5 = v5.blend(v4, ODD);
            IntVector a6 = v6.blend(v7, ODD);
            IntVector a7 = v7.blend(v6, ODD);
            IntVector b0 = a0.blend(a2, PAIRS);
            IntVector b1 = a1.blend(a3, PAIRS);
            IntVector b2 = a2.blend(a0, PAIRS);
            IntVector b3 = a3.blend(a1, PAIRS);
            IntVector b4 = a4.blend(a6, PAIRS);
            IntVector b5 = a5.blend(a7, PAIRS);
            IntVector b6 = a6.blend(a4, PAIRS);
            IntVector b7 = a7.blend(a5, PAIRS);
            IntVector c0 = b0.blend(b4, HALF);
            IntVector c1 = b1.blend(b5, HALF);
            IntVector c2 = b2.blend(b6, HALF);
            IntVector c3 = b3.blend(b7, HALF);
            IntVector c4 = b4.blend(b0, HALF);
            IntVector c5 = b5.blend(b1, HALF);
            IntVector c6 = b6.blend(b2, HALF);
            IntVector c7 = b7.blend(b3, HALF);
            c0.lanewise(XOR, IntVector.fromArray(S, m, x + (i + 0) * LANES)).intoArray(m, x + (i + 0) * LANES);
            c1.rearrange(BY_1)
                    .lanewise(XOR, IntVector.fromArray(S, m, x + (i + 1) * LANES))
                    .intoArray(m, x + (i + 1) * LANES);
            c2.rearrange(BY_2)
                    .lanewise(XOR, IntVector.fromArray(S, m, x + (i + 2) * LANES))
                    .intoArray(m, x + (i + 2) * LANES);
            c3.rearrange(BY_3)
                    .lanewise(XOR, IntVector.fromArray(S, m, x + (i + 3) * LANES))
                    .intoArray(m, x + (i + 3) * LANES);
            c4.rearrange(BY_4)
                    .lanewise(XOR, IntVector.fromArray(S, m, x + (i + 4) * LANES))
                    .intoArray(m, x + (i + 4) * LANES);
            c5.rearrange(BY_5)
                    .lanewise(XOR, IntVector.fromArray(S, m, x + (i + 5) * LANES))
                    .intoArray(m, x + (i + 5) * LANES);
            c6.rearrange(BY_6)
                    .lanewise(XOR, IntVector.fromArray(S, m, x + (i + 6) * LANES))
                    .intoArray(m, x + (i + 6) * LANES);
            c7.rearrange(BY_7)
                    .lanewise(XOR, IntVector.fromArray(S, m, x + (i + 7) * LANES))
                    .intoArray(m, x + (i + 7) * LANES);
        }
    }
}
