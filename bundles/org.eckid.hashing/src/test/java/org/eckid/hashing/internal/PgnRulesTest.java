// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.eckid.api.PersonKind;
import org.eckid.spi.hashing.PgnForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgnRulesTest {
    private final PgnRules rules = new PgnRules("1");

    @ParameterizedTest
    @ValueSource(strings = {"063138219", "111222333", "249566758"})
    void knowsABsnByTheElfproef(String number) {
        assertEquals(PgnForm.BSN, rules.form(number, PersonKind.PUPIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"063138219", "111222333", "249566758", "101222331"})
    void refusesANumberWithAnyOneDigitWrong(String number) {
        // In a BSN the weights and 11 have no factor in common, so one wrong digit always shows; only the remainder 5
        // of an
        // onderwijsnummer can hide it, which is why the leading digits are asked for.
        PgnRules strict = new PgnRules("10");
        PgnForm right = strict.form(number, PersonKind.PUPIL);
        for (int place = 0; place < 9; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = number.substring(0, place) + digit + number.substring(place + 1);
                assertTrue(changed.equals(number) || strict.form(changed, PersonKind.PUPIL) != right, changed);
            }
        }
    }

    @Test
    void knowsAnOnderwijsnummerByItsRemainder() {
        assertEquals(PgnForm.ONDERWIJSNUMMER, rules.form("101222331", PersonKind.PUPIL));
    }

    @Test
    void asksForTheLeadingDigitsThatAreSet() {
        assertEquals(PgnForm.ONDERWIJSNUMMER, form("10", "101222331"));
        assertEquals(PgnForm.ONDERWIJSNUMMER, form("", "101222331"));
        // These leave 5 as well.
        assertEquals(PgnForm.ONDERWIJSNUMMER, form("1", "110000001"));
        assertEquals(PgnForm.INVALID, form("10", "110000001"));
        assertEquals(PgnForm.ONDERWIJSNUMMER, form("", "200000002"));
        assertEquals(PgnForm.INVALID, form("1", "200000002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "11", "100", "x", " "})
    void refusesOtherLeadingDigitsNamingTheProperty(String prefix) {
        var refused = assertThrows(IllegalArgumentException.class, () -> new PgnRules(prefix));
        assertTrue(String.valueOf(refused.getMessage()).contains("onderwijsnummer.prefix"));
    }

    @Test
    void neverTakesANumberForBothAndAcceptsTwoInElevenAtMost() {
        PgnRules loose = new PgnRules("");
        int bsn = 0;
        int onderwijsnummer = 0;
        for (int i = 0; i < 22_000; i++) {
            String number = String.format(Locale.ROOT, "%09d", 100_000_000 + i);
            switch (loose.form(number, PersonKind.PUPIL)) {
                case BSN -> bsn++;
                case ONDERWIJSNUMMER -> onderwijsnummer++;
                default -> assertEquals(PgnForm.INVALID, loose.form(number, PersonKind.PUPIL));
            }
        }
        assertTrue(Math.abs(bsn - 2_000) < 50 && Math.abs(onderwijsnummer - 2_000) < 50, bsn + " " + onderwijsnummer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000000000",
                "63138219",
                "0063138219",
                " 063138219",
                "063138219 ",
                "063 138 219",
                "063.138.219",
                "06313821a",
                "-63138219",
                "+63138219",
                "063138219\n",
                "\u0660\u0666\u0663\u0661\u0663\u0668\u0662\u0661\u0669",
                "\uff10\uff16\uff13\uff11\uff13\uff18\uff12\uff11\uff19",
                "20DP teacher@school.com"
            })
    void refusesWhatIsNotNineDigitsOfAPupil(String text) {
        assertEquals(PgnForm.INVALID, new PgnRules("").form(text, PersonKind.PUPIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20DP teacher@school.com", "19hy Jan.de-Vries+1@mail.School-Oost.nl", "00AA o'neil@a.nl"})
    void knowsStaffByBrinAndAddress(String text) {
        assertEquals(PgnForm.STAFF, rules.form(text, PersonKind.STAFF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "063138219",
                "20DPteacher@school.com",
                "20DP  teacher@school.com",
                "20DP\tteacher@school.com",
                "20DP\u00a0teacher@school.com",
                " 20DP teacher@school.com",
                "20DP teacher@school.com ",
                "20DP00 teacher@school.com",
                "DP20 teacher@school.com",
                "20DP teacher",
                "20DP @school.com",
                "20DP teacher@",
                "20DP teacher@school",
                "20DP teacher@school.",
                "20DP teacher@@school.com",
                "20DP a teacher@school.com",
                "20DP <teacher@school.com>",
                "20DP ren\u00e9@school.com",
                "20DP teacher@\u0130stanbul.com"
            })
    void refusesStaffInAnyOtherForm(String text) {
        assertEquals(PgnForm.INVALID, rules.form(text, PersonKind.STAFF));
    }

    private static PgnForm form(String prefix, String number) {
        return new PgnRules(prefix).form(number, PersonKind.PUPIL);
    }
}
