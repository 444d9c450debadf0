// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eckid.api.Brin;
import org.eckid.api.PersonKind;
import org.eckid.api.secret.Pgn;
import org.eckid.las.ImportReport.SchoolImport;
import org.eckid.las.internal.model.NumberKind;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.StoredPerson;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.PgnAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table in the README. */
class SampleTest {
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private TestLas test;

    @BeforeEach
    void open(@TempDir Path folder) {
        test = new TestLas(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void hasSixtyPupilsAndTenStaffInThreeSchools() {
        assertEquals(
                List.of(
                        new SchoolImport(new Brin("20DP00"), 32, 5, 37, 0, 0),
                        new SchoolImport(new Brin("99SB00"), 16, 3, 19, 0, 0),
                        new SchoolImport(new Brin("99VS01"), 12, 2, 14, 0, 0)),
                test.sample().schools());
    }

    @Test
    void hasAsManyRefusedPersonsAsTheReadmeSays() {
        test.sample();

        assertEquals(Map.of("good", 28 + 4, "bad", 2, "missing", 1 + 1, "not verified", 1), kinds("20DP00"));
        assertEquals(Map.of("good", 13 + 3, "bad", 1, "missing", 1, "not verified", 1), kinds("99SB00"));
        assertEquals(Map.of("good", 10 + 2, "bad", 1, "not verified", 1), kinds("99VS01"));
    }

    @Test
    void holdsThePublicTestPersons() {
        test.sample();
        List<String> numbers = test.las().register().persons(PersonKind.PUPIL).stream()
                .flatMap(pupil -> pupil.person().number().stream())
                .map(number -> number.value())
                .toList();

        assertTrue(numbers.contains("063138219"));
        assertTrue(numbers.contains("101222331"));
        assertTrue(numbers.stream().distinct().count() == numbers.size(), "each number once");
        assertEquals(
                1,
                test.las().register().persons(PersonKind.STAFF).stream()
                        .filter(staff -> pgn(staff).equals("20DP teacher@school.com"))
                        .count());
    }

    private Map<String, Integer> kinds(String school) {
        Map<String, Integer> kinds = new TreeMap<>();
        PersonDirectory directory = test.las().directory();
        for (EnrolledPerson one : directory.persons(test.las().board().id()).toList()) {
            if (one.school().value().equals(school)) {
                kinds.merge(kind(directory.pgn(test.las().board().id(), one.person()), one), 1, Integer::sum);
            }
        }
        return kinds;
    }

    private String kind(PgnAnswer answer, EnrolledPerson one) {
        if (answer instanceof PgnAnswer.Missing) {
            return "missing";
        }
        if (answer instanceof PgnAnswer.NotVerified) {
            return "not verified";
        }
        Person person = test.las()
                .register()
                .person(one.person().kind(), one.person().key())
                .orElseThrow()
                .person();
        boolean onderwijsnummer = person.number()
                .filter(number -> number.kind() == NumberKind.ONDERWIJSNUMMER)
                .isPresent();
        Pgn pgn = ((PgnAnswer.Verified) answer).pgn();
        boolean staff = one.person().kind() == PersonKind.STAFF;
        return staff || passes(pgn.revealSecretValue(), onderwijsnummer ? 5 : 0) ? "good" : "bad";
    }

    private String pgn(StoredPerson staff) {
        PgnAnswer answer = test.las().directory().pgn(test.las().board().id(), staff.ref());
        return answer instanceof PgnAnswer.Verified verified ? verified.pgn().revealSecretValue() : "";
    }

    private static boolean passes(String number, int remainder) {
        if (!number.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return Math.floorMod(sum, 11) == remainder;
    }
}
