// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel.vector;

import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.RoMix;

/**
 * Two lanes at once, or one, where the memory for {@link FourLanes} is not to be had. One lane fills both halves of the
 * vectors: no faster than two, but with half of their memory.
 */
public final class TwoLanes implements RoMix {
    private static final VectorSpecies<Integer> S = IntVector.SPECIES_256;
    /** In both halves: one, two and three places to the right. */
    private static final VectorShuffle<Integer> ONE = VectorShuffle.fromValues(S, 3, 0, 1, 2, 7, 4, 5, 6);

    private static final VectorShuffle<Integer> TWO = VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Integer> THREE = VectorShuffle.fromValues(S, 1, 2, 3, 0, 5, 6, 7, 4);
    private static final VectorShuffle<Integer> HALVES = VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);
    private static final VectorMask<Integer> HIGH = VectorMask.fromLong(S, 0xf0);

    private final int lanesAtOnce;

    /** For one lane at a time or two. */
    public TwoLanes(int lanesAtOnce) {
        if (lanesAtOnce != 1 && lanesAtOnce != 2) {
            throw new IllegalArgumentException("one lane or two, not " + lanesAtOnce);
        }
        this.lanesAtOnce = lanesAtOnce;
    }

    @Override
    public String name() {
        return "vector-" + lanesAtOnce;
    }

    @Override
    public int lanesAtOnce() {
        return lanesAtOnce;
    }

    /** The rows, and where the pair is and where it goes, which is a pair also for one lane. */
    @Override
    public int memoryWords(Cost cost) {
        int rows = Math.addExact(Math.multiplyExact(cost.n(), lanesAtOnce), 4);
        return Math.addExact(Rows.LEAD, Math.multiplyExact(rows, cost.rowWords()));
    }

    /** A half for which there is no lane mixes the same lane again. */
    @Override
    public void mix(byte[] lanes, int first, int count, Cost cost, int[] memory) {
        int words = cost.rowWords();
        int row = lanesAtOnce * words;
        int x = Rows.LEAD + cost.n() * row;
        int y = x + 2 * words;
        Rows.take(lanes, first, memory, x, 0, cost);
        Rows.take(lanes, first + count - 1, memory, x, 1, cost);
        for (int at = Rows.LEAD; at < x; at += 2 * row) {
            fill(memory, x, y, at, row - words, words);
            fill(memory, y, x, at + row, row - words, words);
        }
        for (int i = 0; i < cost.n(); i += 2) {
            read(memory, x, y, cost.n() - 1, row, words);
            read(memory, y, x, cost.n() - 1, row, words);
        }
        Rows.give(memory, x, 0, lanes, first, cost);
        if (count == 2) {
            Rows.give(memory, x, 1, lanes, first + 1, cost);
        }
    }

    /** Keeps the lanes as a row and mixes them; the second lane's row is {@code second} words behind the first's. */
    private static void fill(int[] m, int from, int to, int row, int second, int words) {
        int previous = from + 2 * words - Rows.BLOCK;
        for (int block = 0; block < words >> 4; block++) {
            int at = from + block * Rows.BLOCK;
            int target = to + ((block >> 1) + (block & 1) * (words >> 5)) * Rows.BLOCK;
            keep(m, at, row + block * 16, second);
            salsa(m, previous, at, target);
            previous = target;
        }
    }

    /** Adds to each lane the row that it points at, and mixes. */
    private static void read(int[] m, int from, int to, int mask, int row, int words) {
        int last = from + 2 * words - Rows.BLOCK;
        int a = Rows.LEAD + (m[last] & mask) * row;
        int b = Rows.LEAD + (m[last + 4] & mask) * row + row - words;
        m[0] = touch(m, a, b, words);
        add(m, last, a + words - 16, b + words - 16);
        int previous = last;
        for (int block = 0; block < words >> 4; block++) {
            int at = from + block * Rows.BLOCK;
            int target = to + ((block >> 1) + (block & 1) * (words >> 5)) * Rows.BLOCK;
            if (at != last) {
                add(m, at, a + block * 16, b + block * 16);
            }
            salsa(m, previous, at, target);
            previous = target;
        }
    }

    /** Asks for every line of the rows before the first is needed, so that the processor waits for all at once. */
    private static int touch(int[] m, int a, int b, int words) {
        int seen = 0;
        for (int i = 0; i < words; i += 16) {
            seen ^= m[a + i] ^ m[b + i];
        }
        return seen;
    }

    /** Keeps one block of the pair as part of its two rows, which for one lane are the same. */
    private static void keep(int[] m, int at, int row, int second) {
        for (int i = 0; i < 16; i += 8) {
            IntVector even = IntVector.fromArray(S, m, at + 2 * i);
            IntVector odd = IntVector.fromArray(S, m, at + 2 * i + 8).rearrange(HALVES);
            even.blend(odd, HIGH).intoArray(m, row + i);
            odd.blend(even, HIGH).rearrange(HALVES).intoArray(m, row + second + i);
        }
    }

    /** Adds to one block of the pair its part of two rows. */
    private static void add(int[] m, int at, int low, int high) {
        for (int i = 0; i < 16; i += 8) {
            IntVector l = IntVector.fromArray(S, m, low + i);
            IntVector h = IntVector.fromArray(S, m, high + i).rearrange(HALVES);
            IntVector even = l.blend(h, HIGH);
            IntVector odd = h.blend(l, HIGH).rearrange(HALVES);
            even.lanewise(XOR, IntVector.fromArray(S, m, at + 2 * i)).intoArray(m, at + 2 * i);
            odd.lanewise(XOR, IntVector.fromArray(S, m, at + 2 * i + 8)).intoArray(m, at + 2 * i + 8);
        }
    }

    /** Salsa20/8 of the sum of two blocks. */
    private static void salsa(int[] m, int p, int at, int to) {
        IntVector sa0 = IntVector.fromArray(S, m, p).lanewise(XOR, IntVector.fromArray(S, m, at));
        IntVector sa1 = IntVector.fromArray(S, m, p + 8).lanewise(XOR, IntVector.fromArray(S, m, at + 8));
        IntVector sa2 = IntVector.fromArray(S, m, p + 16).lanewise(XOR, IntVector.fromArray(S, m, at + 16));
        IntVector sa3 = IntVector.fromArray(S, m, p + 24).lanewise(XOR, IntVector.fromArray(S, m, at + 24));
        IntVector a0 = sa0;
        IntVector a1 = sa1;
        IntVector a2 = sa2;
        IntVector a3 = sa3;
        for (int i = 0; i < 4; i++) {
            a1 = a1.lanewise(XOR, a0.add(a3).lanewise(ROL, 7));
            a2 = a2.lanewise(XOR, a1.add(a0).lanewise(ROL, 9));
            a3 = a3.lanewise(XOR, a2.add(a1).lanewise(ROL, 13));
            a0 = a0.lanewise(XOR, a3.add(a2).lanewise(ROL, 18));
            // From columns to rows.
            a1 = a1.rearrange(ONE);
            a2 = a2.rearrange(TWO);
            a3 = a3.rearrange(THREE);
            a3 = a3.lanewise(XOR, a0.add(a1).lanewise(ROL, 7));
            a2 = a2.lanewise(XOR, a3.add(a0).lanewise(ROL, 9));
            a1 = a1.lanewise(XOR, a2.add(a3).lanewise(ROL, 13));
            a0 = a0.lanewise(XOR, a1.add(a2).lanewise(ROL, 18));
            // And back.
            a1 = a1.rearrange(THREE);
            a2 = a2.rearrange(TWO);
            a3 = a3.rearrange(ONE);
        }
        a0.add(sa0).intoArray(m, to);
        a1.add(sa1).intoArray(m, to + 8);
        a2.add(sa2).intoArray(m, to + 16);
        a3.add(sa3).intoArray(m, to + 24);
    }
}
