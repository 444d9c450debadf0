// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import org.eckid.api.secret.Pgn;

/** Numbers that pass the elfproef, one after the other: weights 9 to 2 and -1, a sum that eleven divides. */
final class MadeUpNumbers {
    private int stem = 10_000_000;

    Pgn bsn() {
        int last;
        do {
            stem++;
            last = lastDigit(stem);
        } while (last == 10);
        return new Pgn("%08d%d".formatted(stem, last));
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
