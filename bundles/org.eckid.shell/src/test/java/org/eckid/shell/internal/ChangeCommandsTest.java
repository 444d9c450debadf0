// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.SupplierId;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.RecordedChange;
import org.junit.jupiter.api.Test;

class ChangeCommandsTest {
    private static final Brin SCHOOL = new Brin("19HY00");
    private static final SupplierId SUPPLIER = new SupplierId("uitgever-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final FakeControls controls = new FakeControls();
    private final BoardCommands board = new BoardCommands(controls, OverviewCommandsTest.DESK);
    private final SchoolCommands school = new SchoolCommands(controls, OverviewCommandsTest.DESK);

    @Test
    void asksForAnotherKey() {
        board.rotate("41123");
        assertEquals(List.of(new BoardChange.KeyRotated()), made());
    }

    @Test
    void takesABoardThroughItsThreeSteps() {
        board.register("41123", "2026-09-01");
        board.told("41123");
        board.signed("41123", "today", "J.", "de", "Vries");
        board.activate("41123");

        assertEquals(
                List.of(
                        new BoardChange.Registered(LocalDate.of(2026, 9, 1)),
                        new BoardChange.SupplierTold(TODAY),
                        new BoardChange.AgreementSigned("J. de Vries", TODAY),
                        new BoardChange.Activated()),
                made());
    }

    @Test
    void changesWhatBelongsToASchool() {
        school.start("41123", "19HY", "2026-09-07");
        school.allow("41123", "19HY00", "uitgever-1");
        school.allow("41123", "19HY00", "uitgever-1", "2026-09-07", "2027-07-31");
        school.disallow("41123", "19HY00", "uitgever-1");
        school.vso("41123", "19HY00", "on", "asked", "by", "the", "board");
        school.vso("41123", "19HY00", "off");
        school.oin("41123", "19HY00", "0000000700019HY34567");

        assertEquals(
                List.of(
                        new BoardChange.SchoolStarts(SCHOOL, LocalDate.of(2026, 9, 7)),
                        new BoardChange.ForwardingAllowed(SCHOOL, SUPPLIER, TODAY, Optional.empty()),
                        new BoardChange.ForwardingAllowed(
                                SCHOOL, SUPPLIER, LocalDate.of(2026, 9, 7), Optional.of(LocalDate.of(2027, 7, 31))),
                        new BoardChange.ForwardingEnded(SCHOOL, SUPPLIER),
                        new BoardChange.VsoSwitchedOn(SCHOOL, "asked by the board"),
                        new BoardChange.VsoSwitchedOff(SCHOOL),
                        new BoardChange.OinAssigned(SCHOOL, new Oin("0000000700019HY34567"))),
                made());
    }

    @Test
    void changesWhatBelongsToTheWholeBoard() {
        board.suspend("41123", "agreement ended");
        board.sector("41123", "vso", "http://purl.edustandaard.nl/begrippenkader/x");
        board.source("41123", "fetched");

        assertEquals(
                List.of(
                        new BoardChange.Suspended("agreement ended"),
                        new BoardChange.SectorMapped(
                                EducationType.VSO, new Sector("http://purl.edustandaard.nl/begrippenkader/x")),
                        new BoardChange.SourceChosen(Origin.FETCHED)),
                made());
    }

    @Test
    void asksTwiceBeforeIdsAreErased() {
        String first = board.source("41123", "derived");

        assertTrue(first.contains("this erases the 1200 ids of board 41123"), first);
        assertTrue(made().isEmpty());
        board.source("41123", "derived", "--erase");
        assertEquals(List.of(new BoardChange.SourceChosen(Origin.DERIVED)), made());
    }

    @Test
    void recordsWhoMadeTheChange() {
        assertEquals("Board 41123: activated (recorded for beheer)", board.activate("41123"));
        assertEquals("Board 41123: activated (recorded for A. Jansen)", board.activate("41123", "-u", "A. Jansen"));
        assertEquals("A. Jansen", controls.changes.get(1).who().name());
    }

    @Test
    void answersEveryMistakeInOneLineAndChangesNothing() {
        List<String> answers = List.of(
                board.activate(),
                board.activate("41123", "now"),
                board.activate("41123", "-u"),
                board.activate("41123", "-u", " "),
                board.register("41123", "1-9-2026"),
                board.signed("41123", "2026-09-01"),
                board.suspend("41123"),
                board.source("41123", "elsewhere"),
                board.sector("41123", "VSO", "po"),
                school.start("41123", "regenboog", "2026-09-01"),
                school.allow("41123", "19HY00", "uitgever 1"),
                school.allow("41123", "19HY00", "uitgever-1", "2026-09-01", "2025-09-01"),
                school.vso("41123", "19HY00", "maybe"),
                school.vso("41123", "19HY00", "on"),
                school.oin("41123", "19HY00", "19HY"));

        for (String answer : answers) {
            assertTrue(answer.matches("eckid:[a-z]+: .+\\. Usage: eckid:[a-z]+ .+, for example eckid:.+"), answer);
        }
        assertTrue(made().isEmpty());
    }

    @Test
    void saysWhyTheBoardDoesNotChange() {
        controls.refusal = Optional.of(Reason.STEP_MISSING);

        assertTrue(board.activate("41123").endsWith("(E401 STEP_MISSING; the school or board acts)"));
    }

    private List<BoardChange> made() {
        return controls.changes.stream().map(RecordedChange::change).toList();
    }
}
