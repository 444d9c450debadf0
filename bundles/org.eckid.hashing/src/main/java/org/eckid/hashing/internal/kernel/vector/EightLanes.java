// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel.vector;

import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;
import org.eckid.hashing.internal.kernel.Cost;
import org.eckid.hashing.internal.kernel.RoMix;
import org.eckid.hashing.internal.kernel.Words;

/**
 * Eight lanes at once, those of two PGNs: a vector holds the same word of all eight, so Salsa20 needs no shuffles, and its
 * four quarter rounds are four chains that don't wait for each other. The price is that rows must be turned: a lane that is
 * worked on lies across the vectors, and one that is kept lies along them ({@link Turn}).
 */
public final class EightLanes implements RoMix {
    private static final VectorSpecies<Integer> S = IntVector.SPECIES_256;
    private static final int LANES = 8;
    /** The words of one block of all lanes. */
    private static final int BLOCK = 16 * LANES;
    /** Where two blocks to work in begin: where a line of the cache does, see {@link Rows#LEAD}. */
    private static final int SUM = Rows.LEAD;

    private static final int MIXED = SUM + BLOCK;
    private static final int ROWS = MIXED + BLOCK;

    @Override
    public String name() {
        return "vector-8";
    }

    @Override
    public int lanesAtOnce() {
        return LANES;
    }

    /** The rows, and two more: where the lanes are, and where they go; and the two blocks in front. */
    @Override
    public int memoryWords(Cost cost) {
        return Math.addExact(
                ROWS, Math.multiplyExact(Math.addExact(cost.n(), 2), Math.multiplyExact(LANES, cost.rowWords())));
    }

    /** Lanes that are not asked for are mixed too, from whatever the memory holds, and thrown away. */
    @Override
    public void mix(byte[] lanes, int first, int count, Cost cost, int[] memory) {
        int words = cost.rowWords();
        int row = LANES * words;
        int x = ROWS + cost.n() * row;
        int y = x + row;
        take(lanes, first, count, cost, memory, x);
        for (int at = ROWS; at < x; at += 2 * row) {
            Turn.keep(memory, x, at, words);
            mixRow(memory, x, y, words);
            Turn.keep(memory, y, at + row, words);
            mixRow(memory, y, x, words);
        }
        for (int i = 0; i < cost.n(); i += 2) {
            addRows(memory, x, cost.n() - 1, words);
            mixRow(memory, x, y, words);
            addRows(memory, y, cost.n() - 1, words);
            mixRow(memory, y, x, words);
        }
        give(memory, x, lanes, first, count, cost);
    }

    private static void take(byte[] lanes, int first, int count, Cost cost, int[] m, int x) {
        for (int lane = 0; lane < count; lane++) {
            int from = (first + lane) * cost.rowBytes();
            for (int i = 0; i < cost.rowWords(); i++) {
                m[x + i * LANES + lane] = Words.get(lanes, from + 4 * i);
            }
        }
    }

    private static void give(int[] m, int x, byte[] lanes, int first, int count, Cost cost) {
        for (int lane = 0; lane < count; lane++) {
            int to = (first + lane) * cost.rowBytes();
            for (int i = 0; i < cost.rowWords(); i++) {
                Words.put(lanes, to + 4 * i, m[x + i * LANES + lane]);
            }
        }
    }

    /** Adds to each lane the row that it points at. */
    private static void addRows(int[] m, int x, int mask, int words) {
        int last = x + (words - 16) * LANES;
        int a = row(m[last], mask, 0, words);
        int b = row(m[last + 1], mask, 1, words);
        int c = row(m[last + 2], mask, 2, words);
        int d = row(m[last + 3], mask, 3, words);
        int e = row(m[last + 4], mask, 4, words);
        int f = row(m[last + 5], mask, 5, words);
        int g = row(m[last + 6], mask, 6, words);
        int h = row(m[last + 7], mask, 7, words);
        m[0] = Rows.touch(m, a, b, c, d, words) ^ Rows.touch(m, e, f, g, h, words);
        Turn.add(m, x, words, a, b, c, d, e, f, g, h);
    }

    private static int row(int pointer, int mask, int lane, int words) {
        return ROWS + ((pointer & mask) * LANES + lane) * words;
    }

    /** scryptBlockMix of all lanes: even blocks go to the first half, odd ones to the second. */
    private static void mixRow(int[] m, int from, int to, int words) {
        int blocks = words >> 4;
        begin(m, from + (blocks - 1) * BLOCK, from);
        for (int block = 0; block < blocks - 1; block++) {
            EightRounds.mix(m, SUM, MIXED);
            next(m, to + target(block, blocks), from + (block + 1) * BLOCK);
        }
        EightRounds.mix(m, SUM, MIXED);
        end(m, to + target(blocks - 1, blocks));
    }

    private static int target(int block, int blocks) {
        return ((block >> 1) + (block & 1) * (blocks >> 1)) * BLOCK;
    }

    private static void begin(int[] m, int last, int first) {
        for (int i = 0; i < BLOCK; i += LANES) {
            IntVector.fromArray(S, m, last + i)
                    .lanewise(XOR, IntVector.fromArray(S, m, first + i))
                    .intoArray(m, SUM + i);
        }
    }

    /** Writes the block that is done, and begins the next one. */
    private static void next(int[] m, int to, int at) {
        for (int i = 0; i < BLOCK; i += LANES) {
            IntVector done = IntVector.fromArray(S, m, SUM + i).add(IntVector.fromArray(S, m, MIXED + i));
            done.intoArray(m, to + i);
            done.lanewise(XOR, IntVector.fromArray(S, m, at + i)).intoArray(m, SUM + i);
        }
    }

    private static void end(int[] m, int to) {
        for (int i = 0; i < BLOCK; i += LANES) {
            IntVector.fromArray(S, m, SUM + i)
                    .add(IntVector.fromArray(S, m, MIXED + i))
                    .intoArray(m, to + i);
        }
    }
}
