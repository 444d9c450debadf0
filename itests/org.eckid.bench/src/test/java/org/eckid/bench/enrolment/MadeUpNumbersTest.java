// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.eckid.api.secret.Pgn;
import org.junit.jupiter.api.Test;

class MadeUpNumbersTest {
    @Test
    void knowsTheLastDigitOfPublishedNumbers() {
        assertEquals(9, MadeUpNumbers.lastDigit(6313821));
        assertEquals(3, MadeUpNumbers.lastDigit(11122233));
        assertEquals(8, MadeUpNumbers.lastDigit(24956675));
    }

    @Test
    void makesNineDigitsAndNoneTwice() {
        MadeUpNumbers numbers = new MadeUpNumbers();
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Pgn number = numbers.bsn();
            assertEquals(9, number.revealSecretValue().length());
            made.add(number.revealSecretValue());
        }
        assertEquals(1000, made.size());
    }
}
