// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes persons up: the two of whom Kennisnet publishes the values, and as many more pupils as are wanted. */
final class TestPersons {
    private static final int FIRST_STEM = 20_000_000;

    private TestPersons() {}

    /** At least two. */
    static List<TestPerson> of(int count) {
        List<TestPerson> persons = new ArrayList<>();
        persons.add(new TestPerson(TestPerson.Role.PUPIL, "kit-1", name(0), "063138219"));
        persons.add(new TestPerson(TestPerson.Role.STAFF, "kit-2", name(1), "20DP teacher@school.com"));
        int stem = FIRST_STEM;
        while (persons.size() < count) {
            stem += 7_919;
            int last = lastDigit(stem);
            if (last < 10) {
                String bsn = String.format(Locale.ROOT, "%08d%d", stem, last);
                persons.add(new TestPerson(
                        TestPerson.Role.PUPIL, "kit-" + (persons.size() + 1), name(persons.size()), bsn));
            }
        }
        return List.copyOf(persons);
    }

    private static String name(int index) {
        return "Proefpersoon-" + (char) ('A' + index % 26) + index;
    }

    /** The digit that makes eight into a number: weights 9 to 2 and -1, a sum that eleven divides; 10 if there is none. */
    private static int lastDigit(int eightDigits) {
        int sum = 0;
        int rest = eightDigits;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11;
    }
}
