// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MadeUpNumbersTest {
    @Test
    void knowsTheLastDigitOfPublishedNumbers() {
        assertEquals(9, MadeUpNumbers.lastDigit(6313821));
        assertEquals(3, MadeUpNumbers.lastDigit(11122233));
        assertEquals(8, MadeUpNumbers.lastDigit(24956675));
    }

    @Test
    void makesNineDigitsThatPassTheElfproefAndNoneTwice() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String number = MadeUpNumbers.bsn(i).revealSecretValue();
            assertEquals(9, number.length());
            assertEquals(number.charAt(8) - '0', MadeUpNumbers.lastDigit(Integer.parseInt(number.substring(0, 8))));
            made.add(number);
        }
        assertEquals(1000, made.size());
    }

    @Test
    void refusesAnIndexBeyondNineMillion() {
        assertEquals(9, MadeUpNumbers.bsn(8_999_999).revealSecretValue().length());
        assertThrows(IllegalArgumentException.class, () -> MadeUpNumbers.bsn(9_000_000));
    }
}
