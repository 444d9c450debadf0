// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel.vector;

import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The eight rounds of Salsa20/8 on a block of eight lanes, without the sum at the end.
 *
 * <p>A block is sixteen vectors, and so many registers there are, without one to compute in. Left to itself the compiler puts
 * into memory what the next step needs, and each step waits. Here words 2, 7, 8 and 13 live in memory: each is written in the
 * middle of one half round and needed again in the middle of the next, so that nothing waits for them. Their places come as
 * numbers of which the compiler knows nothing, or it would see through this and keep them.
 */
final class EightRounds {
    private static final VectorSpecies<Integer> S = IntVector.SPECIES_256;
    private static final int LANES = 8;

    private EightRounds() {}

    /** From one block to another, which must not overlap. */
    static void mix(int[] m, int from, int to) {
        copy(m, from + 2 * LANES, to + 2 * LANES);
        copy(m, from + 7 * LANES, to + 7 * LANES);
        copy(m, from + 8 * LANES, to + 8 * LANES);
        copy(m, from + 13 * LANES, to + 13 * LANES);
        rounds(m, from, to, to + 2 * LANES, to + 7 * LANES, to + 8 * LANES, to + 13 * LANES);
    }

    private static void copy(int[] m, int from, int to) {
        IntVector.fromArray(S, m, from).intoArray(m, to);
    }

    private static void rounds(int[] m, int from, int to, int at2, int at7, int at8, int at13) {
        IntVector x0 = IntVector.fromArray(S, m, from + 0 * LANES);
        IntVector x1 = IntVector.fromArray(S, m, from + 1 * LANES);
        IntVector x3 = IntVector.fromArray(S, m, from + 3 * LANES);
        IntVector x4 = IntVector.fromArray(S, m, from + 4 * LANES);
        IntVector x5 = IntVector.fromArray(S, m, from + 5 * LANES);
        IntVector x6 = IntVector.fromArray(S, m, from + 6 * LANES);
        IntVector x9 = IntVector.fromArray(S, m, from + 9 * LANES);
        IntVector x10 = IntVector.fromArray(S, m, from + 10 * LANES);
        IntVector x11 = IntVector.fromArray(S, m, from + 11 * LANES);
        IntVector x12 = IntVector.fromArray(S, m, from + 12 * LANES);
        IntVector x14 = IntVector.fromArray(S, m, from + 14 * LANES);
        IntVector x15 = IntVector.fromArray(S, m, from + 15 * LANES);
        for (int i = 0; i < 4; i++) {
            // Columns: the first two, then the others.
            x4 = x4.lanewise(XOR, x0.add(x12).lanewise(ROL, 7));
            x9 = x9.lanewise(XOR, x5.add(x1).lanewise(ROL, 7));
            IntVector column8 =
                    IntVector.fromArray(S, m, at8).lanewise(XOR, x4.add(x0).lanewise(ROL, 9));
            column8.intoArray(m, at8);
            IntVector column13 =
                    IntVector.fromArray(S, m, at13).lanewise(XOR, x9.add(x5).lanewise(ROL, 9));
            column13.intoArray(m, at13);
            x12 = x12.lanewise(XOR, column8.add(x4).lanewise(ROL, 13));
            x1 = x1.lanewise(XOR, column13.add(x9).lanewise(ROL, 13));
            x0 = x0.lanewise(XOR, x12.add(column8).lanewise(ROL, 18));
            x5 = x5.lanewise(XOR, x1.add(column13).lanewise(ROL, 18));
            x14 = x14.lanewise(XOR, x10.add(x6).lanewise(ROL, 7));
            x3 = x3.lanewise(XOR, x15.add(x11).lanewise(ROL, 7));
            IntVector column2 =
                    IntVector.fromArray(S, m, at2).lanewise(XOR, x14.add(x10).lanewise(ROL, 9));
            column2.intoArray(m, at2);
            IntVector column7 =
                    IntVector.fromArray(S, m, at7).lanewise(XOR, x3.add(x15).lanewise(ROL, 9));
            column7.intoArray(m, at7);
            x6 = x6.lanewise(XOR, column2.add(x14).lanewise(ROL, 13));
            x11 = x11.lanewise(XOR, column7.add(x3).lanewise(ROL, 13));
            x10 = x10.lanewise(XOR, x6.add(column2).lanewise(ROL, 18));
            x15 = x15.lanewise(XOR, x11.add(column7).lanewise(ROL, 18));
            // Rows.
            x1 = x1.lanewise(XOR, x0.add(x3).lanewise(ROL, 7));
            x6 = x6.lanewise(XOR, x5.add(x4).lanewise(ROL, 7));
            IntVector row2 =
                    IntVector.fromArray(S, m, at2).lanewise(XOR, x1.add(x0).lanewise(ROL, 9));
            row2.intoArray(m, at2);
            IntVector row7 =
                    IntVector.fromArray(S, m, at7).lanewise(XOR, x6.add(x5).lanewise(ROL, 9));
            row7.intoArray(m, at7);
            x3 = x3.lanewise(XOR, row2.add(x1).lanewise(ROL, 13));
            x4 = x4.lanewise(XOR, row7.add(x6).lanewise(ROL, 13));
            x0 = x0.lanewise(XOR, x3.add(row2).lanewise(ROL, 18));
            x5 = x5.lanewise(XOR, x4.add(row7).lanewise(ROL, 18));
            x11 = x11.lanewise(XOR, x10.add(x9).lanewise(ROL, 7));
            x12 = x12.lanewise(XOR, x15.add(x14).lanewise(ROL, 7));
            IntVector row8 =
                    IntVector.fromArray(S, m, at8).lanewise(XOR, x11.add(x10).lanewise(ROL, 9));
            row8.intoArray(m, at8);
            IntVector row13 =
                    IntVector.fromArray(S, m, at13).lanewise(XOR, x12.add(x15).lanewise(ROL, 9));
            row13.intoArray(m, at13);
            x9 = x9.lanewise(XOR, row8.add(x11).lanewise(ROL, 13));
            x14 = x14.lanewise(XOR, row13.add(x12).lanewise(ROL, 13));
            x10 = x10.lanewise(XOR, x9.add(row8).lanewise(ROL, 18));
            x15 = x15.lanewise(XOR, x14.add(row13).lanewise(ROL, 18));
        }
        x0.intoArray(m, to + 0 * LANES);
        x1.intoArray(m, to + 1 * LANES);
        x3.intoArray(m, to + 3 * LANES);
        x4.intoArray(m, to + 4 * LANES);
        x5.intoArray(m, to + 5 * LANES);
        x6.intoArray(m, to + 6 * LANES);
        x9.intoArray(m, to + 9 * LANES);
        x10.intoArray(m, to + 10 * LANES);
        x11.intoArray(m, to + 11 * LANES);
        x12.intoArray(m, to + 12 * LANES);
        x14.intoArray(m, to + 14 * LANES);
        x15.intoArray(m, to + 15 * LANES);
    }
}
