// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.eckid.sandbox.Book.Asked;
import org.eckid.sandbox.internal.service.Tallies.Column;
import org.junit.jupiter.api.Test;

class TalliesTest {

    private final Tallies tallies = new Tallies();

    @Test
    void countsEachTextAndColumnApartWhileItGrows() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20_000; i++) {
                assertEquals(round, tallies.count(text(i), Column.SUBMITTED));
            }
        }
        assertEquals(0, tallies.count(text(7), Column.SINGLY));
        assertEquals(0, tallies.count(text(7), Column.HANDED_OUT));
        assertEquals(new Asked(3, 1, 1), tallies.of(text(7)));
        assertEquals(new Asked(3, 0, 0), tallies.of(text(8)));
        assertEquals(new Asked(0, 0, 0), tallies.of(text(-1)));
        assertEquals(20_000, tallies.size());
    }

    @Test
    void stopsAtTheLargestNumber() {
        for (int i = 0; i < (1 << 20) + 5; i++) {
            tallies.count(text(1), Column.HANDED_OUT);
        }
        assertEquals(new Asked(0, (1 << 20) - 1, 0), tallies.of(text(1)));
    }

    @Test
    void keepsTextsApartThatJoinToTheSame() {
        assertNotEquals(Fingerprint.of("ab", "c"), Fingerprint.of("a", "bc"));
    }

    private static Fingerprint text(int number) {
        return Fingerprint.of(Integer.toString(number));
    }
}
