// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.RecordedChange;
import org.eckid.spi.host.School;
import org.junit.jupiter.api.Test;

class SchoolRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Sector PO = new Sector("http://example.org/po");
    private static final School BO = new School(new Brin("20DP00"), "De Regenboog", new EducationType("BO"));
    private static final School VSO = new School(new Brin("21XX00"), "De Brug", EducationType.VSO);
    private static final SupplierId SUPPLIER = new SupplierId("uitgever-1");

    private final SchoolRules rules =
            new SchoolRules(Map.of(BO.type(), PO, EducationType.VSO, PO), Optional.of("34567"));
    private final List<RecordedChange> changes = new ArrayList<>();

    private BoardRecord after(BoardChange... more) {
        for (BoardChange change : more) {
            changes.add(new RecordedChange(changes.size() + 1, Instant.EPOCH, new Administrator("a"), change));
        }
        return new BoardRecord(changes);
    }

    private BoardRecord active() {
        return after(
                new BoardChange.Registered(TODAY),
                new BoardChange.SupplierTold(TODAY),
                new BoardChange.AgreementSigned("A. Bestuurder", TODAY),
                new BoardChange.Activated());
    }

    @Test
    void staysClosedUntilTheThirdStepIsThere() {
        assertEquals(Optional.of(Reason.STEP_MISSING), rules.closedBecause(after(), BO, TODAY));
        after(new BoardChange.Registered(TODAY), new BoardChange.SupplierTold(TODAY));
        assertEquals(Optional.of(Reason.STEP_MISSING), rules.closedBecause(after(), BO, TODAY));
        BoardRecord signed = after(new BoardChange.AgreementSigned("A. Bestuurder", TODAY));
        assertEquals(BoardState.READY, signed.state());
        assertEquals(Optional.of(Reason.BOARD_NOT_ACTIVE), rules.closedBecause(signed, BO, TODAY));
    }

    @Test
    void opensOnTheStartDateOfTheSchool() {
        active();
        assertEquals(Optional.of(Reason.SCHOOL_NOT_STARTED), rules.closedBecause(after(), BO, TODAY));
        BoardRecord board = after(new BoardChange.SchoolStarts(BO.brin(), TODAY));
        assertEquals(Optional.of(Reason.SCHOOL_NOT_STARTED), rules.closedBecause(board, BO, TODAY.minusDays(1)));
        assertEquals(Optional.empty(), rules.closedBecause(board, BO, TODAY));
    }

    @Test
    void closesAtOnceWhenSuspendedAndOpensAgain() {
        active();
        BoardRecord suspended =
                after(new BoardChange.SchoolStarts(BO.brin(), TODAY), new BoardChange.Suspended("pauze"));
        assertEquals(Optional.of(Reason.BOARD_NOT_ACTIVE), rules.closedBecause(suspended, BO, TODAY));
        assertEquals(Optional.empty(), rules.closedBecause(after(new BoardChange.Activated()), BO, TODAY));
    }

    @Test
    void keepsVsoClosedUntilItIsSwitchedOn() {
        active();
        BoardRecord started = after(new BoardChange.SchoolStarts(VSO.brin(), TODAY));
        assertEquals(Optional.of(Reason.VSO_OFF), rules.closedBecause(started, VSO, TODAY));
        BoardRecord on = after(new BoardChange.VsoSwitchedOn(VSO.brin(), "besluit 2020"));
        assertEquals(Optional.empty(), rules.closedBecause(on, VSO, TODAY));
        BoardRecord off = after(new BoardChange.VsoSwitchedOff(VSO.brin()));
        assertEquals(Optional.of(Reason.VSO_OFF), rules.closedBecause(off, VSO, TODAY));
    }

    @Test
    void namesASchoolWithoutSectorOrOin() {
        active();
        School so = new School(new Brin("22YY00"), "De Vlinder", new EducationType("SO"));
        BoardRecord board =
                after(new BoardChange.SchoolStarts(so.brin(), TODAY), new BoardChange.SchoolStarts(BO.brin(), TODAY));
        assertEquals(Optional.of(Reason.SECTOR_UNKNOWN), rules.closedBecause(board, so, TODAY));
        SchoolRules noTail = new SchoolRules(Map.of(BO.type(), PO), Optional.empty());
        assertEquals(Optional.of(Reason.OIN_MISSING), noTail.closedBecause(board, BO, TODAY));
        BoardRecord derived = after(new BoardChange.SourceChosen(Origin.DERIVED));
        assertEquals(Optional.empty(), noTail.closedBecause(derived, BO, TODAY));
    }

    @Test
    void theBoardsOwnOinAndSectorWin() {
        Oin own = new Oin("0000000700020DP00001");
        Sector vo = new Sector("http://example.org/vo");
        BoardRecord board =
                after(new BoardChange.OinAssigned(BO.brin(), own), new BoardChange.SectorMapped(EducationType.VSO, vo));
        assertEquals(Optional.of(own), rules.oin(board, BO.brin()));
        assertEquals(Optional.of(new Oin("0000000700021XX34567")), rules.oin(board, VSO.brin()));
        assertEquals(Optional.of(vo), rules.sector(board, VSO));
    }

    @Test
    void allowsASupplierOnlyWithinItsDays() {
        LocalDate last = TODAY.plusDays(10);
        BoardRecord board = after(new BoardChange.ForwardingAllowed(BO.brin(), SUPPLIER, TODAY, Optional.of(last)));
        Optional<Reason> no = Optional.of(Reason.FORWARDING_NOT_ALLOWED);
        assertEquals(no, rules.forwardingClosed(board, BO.brin(), SUPPLIER, TODAY.minusDays(1)));
        assertEquals(Optional.empty(), rules.forwardingClosed(board, BO.brin(), SUPPLIER, TODAY));
        assertEquals(Optional.empty(), rules.forwardingClosed(board, BO.brin(), SUPPLIER, last));
        assertEquals(no, rules.forwardingClosed(board, BO.brin(), SUPPLIER, last.plusDays(1)));
        assertEquals(no, rules.forwardingClosed(board, VSO.brin(), SUPPLIER, TODAY));
        assertEquals(no, rules.forwardingClosed(board, BO.brin(), new SupplierId("other"), TODAY));
        BoardRecord ended = after(new BoardChange.ForwardingEnded(BO.brin(), SUPPLIER));
        assertEquals(no, rules.forwardingClosed(ended, BO.brin(), SUPPLIER, TODAY));
    }
}
