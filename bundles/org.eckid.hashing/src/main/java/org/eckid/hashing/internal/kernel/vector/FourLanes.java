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
 * Four lanes at once, as two pairs whose instructions alternate: a round is one long chain in which each instruction
 * waits for the one before, so two chains take hardly longer than one.
 */
public final class FourLanes implements RoMix {
    private static final VectorSpecies<Integer> S = IntVector.SPECIES_256;
    /** In both halves: one, two and three places to the right. */
    private static final VectorShuffle<Integer> ONE = VectorShuffle.fromValues(S, 3, 0, 1, 2, 7, 4, 5, 6);

    private static final VectorShuffle<Integer> TWO = VectorShuffle.fromValues(S, 2, 3, 0, 1, 6, 7, 4, 5);
    private static final VectorShuffle<Integer> THREE = VectorShuffle.fromValues(S, 1, 2, 3, 0, 5, 6, 7, 4);
    private static final VectorShuffle<Integer> HALVES = VectorShuffle.fromValues(S, 4, 5, 6, 7, 0, 1, 2, 3);
    private static final VectorMask<Integer> HIGH = VectorMask.fromLong(S, 0xf0);

    @Override
    public String name() {
        return "vector-4";
    }

    @Override
    public int lanesAtOnce() {
        return 4;
    }

    /** The rows, and two more: where the lanes are, and where they go. */
    @Override
    public int memoryWords(Cost cost) {
        return Math.addExact(
                Rows.LEAD, Math.multiplyExact(Math.addExact(cost.n(), 2), Math.multiplyExact(4, cost.rowWords())));
    }

    /** Lanes that are not asked for are mixed too, from whatever the memory holds, and thrown away. */
    @Override
    public void mix(byte[] lanes, int first, int count, Cost cost, int[] memory) {
        int words = cost.rowWords();
        int x = Rows.LEAD + cost.n() * 4 * words;
        int y = x + 4 * words;
        for (int lane = 0; lane < count; lane++) {
            Rows.take(lanes, first + lane, memory, x + (lane >> 1) * 2 * words, lane & 1, cost);
        }
        for (int row = Rows.LEAD; row < x; row += 8 * words) {
            fill(memory, x, y, row, words);
            fill(memory, y, x, row + 4 * words, words);
        }
        for (int i = 0; i < cost.n(); i += 2) {
            read(memory, x, y, cost.n() - 1, words);
            read(memory, y, x, cost.n() - 1, words);
        }
        for (int lane = 0; lane < count; lane++) {
            Rows.give(memory, x + (lane >> 1) * 2 * words, lane & 1, lanes, first + lane, cost);
        }
    }

    /** Keeps the four lanes as a row and mixes them. */
    private static void fill(int[] m, int from, int to, int row, int words) {
        int pair = 2 * words;
        int previous = from + pair - Rows.BLOCK;
        for (int block = 0; block < words >> 4; block++) {
            int at = from + block * Rows.BLOCK;
            int target = to + ((block >> 1) + (block & 1) * (words >> 5)) * Rows.BLOCK;
            keep(m, at, row + block * 16, words);
            keep(m, at + pair, row + pair + block * 16, words);
            salsa(m, previous, at, target, pair);
            previous = target;
        }
    }

    /** Adds to each lane the row that it points at, and mixes. */
    private static void read(int[] m, int from, int to, int mask, int words) {
        int pair = 2 * words;
        int last = from + pair - Rows.BLOCK;
        int a = Rows.LEAD + (m[last] & mask) * 4 * words;
        int b = Rows.LEAD + (m[last + 4] & mask) * 4 * words + words;
        int c = Rows.LEAD + (m[last + pair] & mask) * 4 * words + pair;
        int d = Rows.LEAD + (m[last + pair + 4] & mask) * 4 * words + pair + words;
        m[0] = Rows.touch(m, a, b, c, d, words);
        int lastOfRow = words - 16;
        add(m, last, a + lastOfRow, b + lastOfRow);
        add(m, last + pair, c + lastOfRow, d + lastOfRow);
        int previous = last;
        for (int block = 0; block < words >> 4; block++) {
            int at = from + block * Rows.BLOCK;
            int target = to + ((block >> 1) + (block & 1) * (words >> 5)) * Rows.BLOCK;
            if (at != last) {
                add(m, at, a + block * 16, b + block * 16);
                add(m, at + pair, c + block * 16, d + block * 16);
            }
            salsa(m, previous, at, target, pair);
            previous = target;
        }
    }

    /** Keeps one block of a pair as part of two rows; the second one's quarters change places, which saves two moves. */
    private static void keep(int[] m, int at, int row, int words) {
        for (int i = 0; i < 16; i += 8) {
            IntVector even = IntVector.fromArray(S, m, at + 2 * i);
            IntVector odd = IntVector.fromArray(S, m, at + 2 * i + 8).rearrange(HALVES);
            even.blend(odd, HIGH).intoArray(m, row + i);
            odd.blend(even, HIGH).intoArray(m, row + words + i);
        }
    }

    /** Adds to one block of a pair its part of two rows. */
    private static void add(int[] m, int at, int low, int high) {
        for (int i = 0; i < 16; i += 8) {
            IntVector l = IntVector.fromArray(S, m, low + i);
            IntVector h = IntVector.fromArray(S, m, high + i);
            IntVector even = l.blend(h, HIGH);
            IntVector odd = h.blend(l, HIGH).rearrange(HALVES);
            even.lanewise(XOR, IntVector.fromArray(S, m, at + 2 * i)).intoArray(m, at + 2 * i);
            odd.lanewise(XOR, IntVector.fromArray(S, m, at + 2 * i + 8)).intoArray(m, at + 2 * i + 8);
        }
    }

    /** Salsa20/8 of the sum of two blocks, in both pairs. */
    private static void salsa(int[] m, int p, int at, int to, int pair) {
        int q = p + pair;
        int bt = at + pair;
        IntVector sa0 = IntVector.fromArray(S, m, p).lanewise(XOR, IntVector.fromArray(S, m, at));
        IntVector sa1 = IntVector.fromArray(S, m, p + 8).lanewise(XOR, IntVector.fromArray(S, m, at + 8));
        IntVector sa2 = IntVector.fromArray(S, m, p + 16).lanewise(XOR, IntVector.fromArray(S, m, at + 16));
        IntVector sa3 = IntVector.fromArray(S, m, p + 24).lanewise(XOR, IntVector.fromArray(S, m, at + 24));
        IntVector sb0 = IntVector.fromArray(S, m, q).lanewise(XOR, IntVector.fromArray(S, m, bt));
        IntVector sb1 = IntVector.fromArray(S, m, q + 8).lanewise(XOR, IntVector.fromArray(S, m, bt + 8));
        IntVector sb2 = IntVector.fromArray(S, m, q + 16).lanewise(XOR, IntVector.fromArray(S, m, bt + 16));
        IntVector sb3 = IntVector.fromArray(S, m, q + 24).lanewise(XOR, IntVector.fromArray(S, m, bt + 24));
        IntVector a0 = sa0;
        IntVector a1 = sa1;
        IntVector a2 = sa2;
        IntVector a3 = sa3;
        IntVector b0 = sb0;
        IntVector b1 = sb1;
        IntVector b2 = sb2;
        IntVector b3 = sb3;
        for (int i = 0; i < 4; i++) {
            a1 = a1.lanewise(XOR, a0.add(a3).lanewise(ROL, 7));
            b1 = b1.lanewise(XOR, b0.add(b3).lanewise(ROL, 7));
            a2 = a2.lanewise(XOR, a1.add(a0).lanewise(ROL, 9));
            b2 = b2.lanewise(XOR, b1.add(b0).lanewise(ROL, 9));
            a3 = a3.lanewise(XOR, a2.add(a1).lanewise(ROL, 13));
            b3 = b3.lanewise(XOR, b2.add(b1).lanewise(ROL, 13));
            a0 = a0.lanewise(XOR, a3.add(a2).lanewise(ROL, 18));
            b0 = b0.lanewise(XOR, b3.add(b2).lanewise(ROL, 18));
            // From columns to rows.
            a1 = a1.rearrange(ONE);
            b1 = b1.rearrange(ONE);
            a2 = a2.rearrange(TWO);
            b2 = b2.rearrange(TWO);
            a3 = a3.rearrange(THREE);
            b3 = b3.rearrange(THREE);
            a3 = a3.lanewise(XOR, a0.add(a1).lanewise(ROL, 7));
            b3 = b3.lanewise(XOR, b0.add(b1).lanewise(ROL, 7));
            a2 = a2.lanewise(XOR, a3.add(a0).lanewise(ROL, 9));
            b2 = b2.lanewise(XOR, b3.add(b0).lanewise(ROL, 9));
            a1 = a1.lanewise(XOR, a2.add(a3).lanewise(ROL, 13));
            b1 = b1.lanewise(XOR, b2.add(b3).lanewise(ROL, 13));
            a0 = a0.lanewise(XOR, a1.add(a2).lanewise(ROL, 18));
            b0 = b0.lanewise(XOR, b1.add(b2).lanewise(ROL, 18));
            // And back.
            a1 = a1.rearrange(THREE);
            b1 = b1.rearrange(THREE);
            a2 = a2.rearrange(TWO);
            b2 = b2.rearrange(TWO);
            a3 = a3.rearrange(ONE);
            b3 = b3.rearrange(ONE);
        }
        a0.add(sa0).intoArray(m, to);
        a1.add(sa1).intoArray(m, to + 8);
        a2.add(sa2).intoArray(m, to + 16);
        a3.add(sa3).intoArray(m, to + 24);
        b0.add(sb0).intoArray(m, to + pair);
        b1.add(sb1).intoArray(m, to + pair + 8);
        b2.add(sb2).intoArray(m, to + pair + 16);
        b3.add(sb3).intoArray(m, to + pair + 24);
    }
}
