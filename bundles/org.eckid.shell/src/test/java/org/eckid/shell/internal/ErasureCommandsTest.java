// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardChange;
import org.junit.jupiter.api.Test;

class ErasureCommandsTest {
    private final FakeControls controls = new FakeControls();
    private final ErasureCommands commands = new ErasureCommands(controls, OverviewCommandsTest.DESK);

    @Test
    void saysWhatWouldGoAndErasesNothingUntilItIsToldYes() {
        String first = commands.erase("41123");

        assertTrue(first.startsWith("""
                Of board 41123 would be erased, and could not be had back:
                COUNT  WHAT
                 1200  ids, fetched
                    0  ids, derived
                    3  root pseudonyms
                    1  batches at the source, given up
                 1215  persons, by the host's reference
                """), first);
        assertTrue(first.endsWith("Nothing was erased. If it is meant: eckid:erase 41123 --yes"), first);
        assertEquals(1200, controls.held.fetchedIds());
    }

    @Test
    void reportsWhatWasErasedByWhomAndWhatRemainsAndWhy() {
        String report = commands.erase("41123", "--yes", "-u", "A. Jansen");

        assertTrue(
                report.startsWith(
                        "Of board 41123 was erased, at 2026-11-23T17:00:00+01:00, recorded for A. Jansen:\nCOUNT  WHAT\n 1200"),
                report);
        assertTrue(report.contains("What remains, and why:\n  the changes of the board"), report);
        assertTrue(controls.held.isEmpty());
        assertTrue(commands.erase("41123", "--yes").startsWith("Of board 41123 nothing was kept any more, at"));
    }

    @Test
    void saysWhyNothingIsErased() {
        controls.refusal = Optional.of(Reason.NOT_AUTHORISED);

        assertTrue(commands.erase("41123", "--yes").contains("(E408 NOT_AUTHORISED;"));
        assertEquals(1200, controls.held.fetchedIds());
    }

    @Test
    void setsTheTermOfABoard() {
        assertEquals(
                "Board 41123: who left is erased after 90 days (recorded for beheer)",
                commands.retention("41123", "90"));
        assertEquals(new BoardChange.RetentionSet(90), controls.changes.get(0).change());
    }

    @Test
    void answersEveryMistakeInOneLineAndChangesNothing() {
        List<String> answers = List.of(
                commands.retention("41123"),
                commands.retention("41123", "0"),
                commands.retention("41123", "3651"),
                commands.retention("41123", "99999999999"),
                commands.retention("41123", "soon"),
                commands.erase(),
                commands.erase("41123", "--sure"),
                commands.erase("41123", "--yes", "please"));

        for (String answer : answers) {
            assertTrue(answer.matches("eckid:[a-z]+: .+\\. Usage: eckid:[a-z]+ .+, for example eckid:.+"), answer);
        }
        assertTrue(controls.changes.isEmpty());
        assertEquals(1200, controls.held.fetchedIds());
    }

    @Test
    void tellsAnErasureInTheHistory() {
        assertEquals(
                "erased: 1200 fetched and 0 derived ids, 3 root pseudonyms, 1 open batches, 1215 persons",
                ChangeWords.of(new BoardChange.Erased(1200, 0, 3, 1, 1215)));
    }
}
