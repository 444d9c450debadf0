// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.Roster;
import org.eckid.api.roster.SchoolRoster;
import org.eckid.api.roster.SchoolYear;
import org.eckid.las.LasExits;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.PgnAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LasTest {
    private static final SchoolYear YEAR = new SchoolYear("2026-2027");

    @Test
    void saysWhichSettingIsMissing(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String wrong : List.of("", file.toString())) {
            String message =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> new Las(TestLas.settings(wrong)))
                            .getMessage());
            assertTrue(message.startsWith("data.dir ") && message.contains("/var/lib/las"), message);
        }
    }

    @Test
    void keepsWhatItKnowsOverARestart(@TempDir Path folder) {
        try (TestLas test = new TestLas(folder)) {
            test.sample();
        }
        try (TestLas test = new TestLas(folder)) {
            assertEquals(3, test.las().register().schools().size());
        }
    }

    @Test
    void listsFilesThatExistAndPages(@TempDir Path folder) {
        try (TestLas test = new TestLas(folder)) {
            test.sample();
            LasExits exits = new LasWalk(test.las());

            assertTrue(
                    exits.files().stream().allMatch(Files::exists),
                    exits.files().toString());
            assertTrue(exits.pages().stream().allMatch(page -> page.toString().startsWith("/las/")));
        }
    }

    @Test
    void answersForItsOwnBoardOnly(@TempDir Path folder) {
        try (TestLas test = new TestLas(folder)) {
            test.sample();
            PersonDirectory directory = test.las().directory();
            BoardId board = directory.boards().get(0).id();
            BoardId other = new BoardId("other");
            PersonRef someone =
                    directory.persons(board).findFirst().orElseThrow().person();

            assertEquals(3, directory.schools(board).size());
            assertEquals(70, directory.persons(board).count());
            assertTrue(directory.person(board, someone).isPresent());
            assertEquals(List.of(), directory.schools(other));
            assertEquals(0, directory.persons(other).count());
            assertEquals(Optional.empty(), directory.person(other, someone));
            assertInstanceOf(PgnAnswer.Missing.class, directory.pgn(other, someone));
            PersonRef nobody = new PersonRef(PersonKind.PUPIL, "no-number");
            assertEquals(Optional.empty(), directory.person(board, nobody));
            PersonRef wrongKind = new PersonRef(PersonKind.STAFF, someone.key());
            assertEquals(Optional.empty(), directory.person(board, wrongKind));
        }
    }

    @Test
    void givesConnectorsTheSchoolOfTheirYear(@TempDir Path folder) throws EckIdException {
        try (TestLas test = new TestLas(folder)) {
            test.sample();
            Roster roster = new LasRoster(test.las());
            SchoolRoster school = roster.school(new Brin("20DP00"), YEAR).orElseThrow();

            assertEquals(32, school.pupils().size());
            assertEquals(5, school.staff().size());
            assertEquals(9, school.groups().size());
            assertEquals(TestLas.OCTOBER.instant(), school.changedAt());
            Pupil pupil = school.pupils().stream()
                    .filter(one -> one.lasKey().equals("1001"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Optional.of("G1"), pupil.group());
            assertEquals(Optional.of("1"), pupil.yearGroup());
            assertTrue(
                    test.las().directory().person(school.board(), pupil.ref()).isPresent());
            assertEquals(Optional.empty(), roster.school(new Brin("20DP00"), new SchoolYear("2025-2026")));
            assertEquals(Optional.empty(), roster.school(new Brin("00AA00"), YEAR));
        }
    }
}
