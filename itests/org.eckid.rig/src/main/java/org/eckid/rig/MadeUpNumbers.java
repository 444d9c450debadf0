// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import org.eckid.api.secret.Pgn;

/**
 * Numbers that pass the elfproef, one for each index: weights 9 to 2 and -1, a sum that eleven divides. Computed, so that
 * a million persons need no memory.
 */
final class MadeUpNumbers {
    private static final int FIRST = 1_000_000;
    private static final int MOST = 9_000_000;

    private MadeUpNumbers() {}

    /** The number of one person; no two have the same. */
    static Pgn bsn(int index) {
        if (index < 0 || index >= MOST) {
            throw new IllegalArgumentException("there are numbers for " + MOST + " persons, not for index " + index);
        }
        int seven = FIRST + index;
        // Of two stems that differ in the eighth digit, one or both have a last digit.
        int eight = lastDigit(10 * seven) == 10 ? 10 * seven + 1 : 10 * seven;
        return new Pgn("%08d%d".formatted(eight, lastDigit(eight)));
    }

    /** The digit that makes eight into a number, or 10 if there is none. */
    static int lastDigit(int eightDigits) {
        int sum = 0;
        int rest = eightDigits;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }
}
