// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eckid.api.roster.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @Test
    void completesABrin4WithTheFirstLocation() {
        assertEquals(new Brin("19HY00"), new Brin("19HY"));
        assertEquals("19HY", new Brin("19HY02").brin4());
        assertEquals("02", new Brin("19HY02").location());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19hy", "19HY0", "19HY000", "HY1900", "1\u0669HY00", "19HY00\n", " 19HY00"})
    void refusesWhatIsNoBrin(String text) {
        refused("not a BRIN", () -> new Brin(text));
    }

    @Test
    void proposesTheOinOfASchool() {
        assertEquals(new Oin("0000000700019HY34567"), Oin.proposed(new Brin("19HY02"), "34567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3456", "345678", "3456a"})
    void refusesATailThatIsNotFiveDigits(String tail) {
        refused("not the OIN of a school", () -> Oin.proposed(new Brin("19HY"), tail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000004000000012000", "0000000700019hy34567", "0000000700019HY34567 "})
    void refusesWhatIsNoOinOfASchool(String text) {
        refused("not the OIN of a school", () -> new Oin(text));
    }

    @Test
    void refusesKeysThatAreEmptyOrTooLong() {
        refused("board id is empty", () -> new BoardId(" "));
        refused("board id has 65 characters; at most 64", () -> new BoardId("x".repeat(65)));
        refused("person key is empty", () -> new PersonRef(PersonKind.PUPIL, ""));
        refused("person key has 129 characters", () -> new PersonRef(PersonKind.STAFF, "x".repeat(129)));
    }

    @Test
    void doesNotRepeatAKeyThatItRefuses() {
        String key = "Jansje de Vries ".repeat(20);
        var refusal = assertThrows(IllegalArgumentException.class, () -> new PersonRef(PersonKind.PUPIL, key));
        assertTrue(!String.valueOf(refusal.getMessage()).contains("Jansje"));
    }

    @Test
    void keepsEducationTypesInCapitals() {
        assertEquals(EducationType.VSO, new EducationType("vso"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "B0", "BASISONDERWIJS", "B O"})
    void refusesWhatIsNoEducationType(String text) {
        refused("not an education type", () -> new EducationType(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a b", "a/b", "\u00e9"})
    void refusesSupplierAndPurposeThatAreNoPlainNames(String text) {
        refused("not a supplier id", () -> new SupplierId(text));
        refused("not a purpose", () -> new Purpose(text));
    }

    @Test
    void refusesAPurposeInCapitals() {
        refused("not a purpose", () -> new Purpose("UWLR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purl.edustandaard.nl/x", "ftp://a/b", "https://a b"})
    void refusesChainAndSectorThatAreNoUris(String text) {
        refused("chain is not an absolute http(s) URI", () -> new Chain(text));
        refused("sector is not an absolute http(s) URI", () -> new Sector(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-2026", "2026-2028", "2027-2026", "2026/2027", "26-27", "2026-2027 "})
    void refusesWhatIsNoSchoolYear(String text) {
        refused("two years that follow each other", () -> new SchoolYear(text));
    }

    @Test
    void takesASchoolYearPastTheEndOfTheOfficialList() {
        assertEquals("2026-2027", new SchoolYear("2026-2027").value());
    }

    private static void refused(String message, Executable what) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, what).getMessage());
        assertTrue(said.contains(message), said);
    }
}
