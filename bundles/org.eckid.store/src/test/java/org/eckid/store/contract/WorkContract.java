// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.Test;

/** What is due, in which order, and what single outcomes do to it. */
public abstract class WorkContract extends StoreContract {

    @Test
    void theLongestWaitingComesFirst() throws EckIdException {
        reconcile(at(SCHOOL, BRAM));
        pass(Duration.ofSeconds(1));
        reconcile(at(SCHOOL, ANNA, BRAM));
        assertEquals(List.of(BRAM, ANNA), due(WorkState.DUE));
    }

    @Test
    void whoWasPutOffWaitsBehindWhoIsDueLonger() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordAside(ANNA, Reason.HASHER_UNAVAILABLE, Optional.of(now().plusSeconds(60)));
        pass(Duration.ofSeconds(60));
        assertEquals(List.of(BRAM, ANNA), due(WorkState.DUE));
    }

    @Test
    void onlyTheSchoolsAskedForAreDue() throws EckIdException {
        reconcile(List.of(at(SCHOOL, ANNA).get(0), at(OTHER_SCHOOL, BRAM).get(0)));
        assertEquals(
                1,
                store().ledger()
                        .due(BOARD, WorkState.DUE, Set.of(OTHER_SCHOOL), now(), 10)
                        .size());
        assertEquals(List.of(), store().ledger().due(BOARD, WorkState.DUE, Set.of(), now(), 10));
        assertEquals(List.of(), store().ledger().due(OTHER_BOARD, WorkState.DUE, SCHOOLS, now(), 10));
        assertEquals(
                1, store().ledger().due(BOARD, WorkState.DUE, SCHOOLS, now(), 1).size());
    }

    @Test
    void aPersonIsPutOffUntilItsMoment() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        Instant later = now().plus(Duration.ofMinutes(5));
        recordAside(ANNA, Reason.SOURCE_UNREACHABLE, Optional.of(later));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(Optional.of(Reason.SOURCE_UNREACHABLE), item(ANNA).reason());
        assertEquals(Optional.of(later), item(ANNA).notBefore());
        assertEquals(List.of(), due(WorkState.DUE));
        pass(Duration.ofMinutes(5));
        assertEquals(List.of(ANNA), due(WorkState.DUE));
    }

    @Test
    void attemptsAreCountedInARowAndStartAgainAfterSuccess() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        Instant first = now();
        recordAside(ANNA, Reason.PGN_NOT_VERIFIED, Optional.of(now()));
        pass(Duration.ofHours(1));
        recordAside(ANNA, Reason.PGN_NOT_VERIFIED, Optional.of(now()));
        assertEquals(2, item(ANNA).attempts());
        assertEquals(first, item(ANNA).since(), "it has waited for the same reason since then");
        recordStamps(ANNA);
        assertEquals(0, item(ANNA).attempts());
        assertEquals(Optional.empty(), item(ANNA).reason());
        recordAside(ANNA, Reason.SOURCE_UNREACHABLE, Optional.of(now()));
        assertEquals(WorkState.STAMPED, state(ANNA));
        assertEquals(1, item(ANNA).attempts());
    }

    @Test
    void aRefusedPersonWaitsUntilAPersonActs() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordStamps(ANNA);
        recordAside(ANNA, Reason.ITEM_REFUSED, Optional.empty());
        pass(Duration.ofDays(300));
        assertEquals(WorkState.REFUSED, state(ANNA));
        assertEquals(Optional.empty(), item(ANNA).stampseudonym());
        assertEquals(List.of(), due(WorkState.DUE));
        reconcile(at(SCHOOL, ANNA));
        assertEquals(WorkState.REFUSED, state(ANNA));
    }

    @Test
    void reasonsThatWentAwayMakePersonsDueAgain() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordAside(ANNA, Reason.OIN_MISSING, Optional.empty());
        recordAside(BRAM, Reason.SECTOR_UNKNOWN, Optional.of(now().plusSeconds(900)));
        recordAside(CATO, Reason.PGN_MISSING, Optional.empty());
        assertEquals(
                2, store().ledger().dueAgain(BOARD, Set.of(Reason.OIN_MISSING, Reason.SECTOR_UNKNOWN, Reason.VSO_OFF)));
        assertEquals(Set.of(ANNA, BRAM), Set.copyOf(due(WorkState.DUE)));
        assertEquals(WorkState.REFUSED, state(CATO));
        assertEquals(0, store().ledger().dueAgain(BOARD, Set.of()));
    }

    @Test
    void aRootPseudonymIsKeptUntilTheIdIsThere() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordStamps(ANNA);
        assertEquals(WorkState.STAMPED, state(ANNA));
        assertEquals(Optional.of(stamp(ANNA).seal()), item(ANNA).stampseudonym());
        recordIds(ANNA);
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(Optional.empty(), item(ANNA).stampseudonym());
    }

    @Test
    void anOutcomeIsRecordedWholeOrNotAtAll() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(BRAM);
        assertRefused(Reason.CHANGED_MEANWHILE, () -> recordIds(ANNA, BRAM));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(0, store().ids().read(BOARD, SCHOOL, List.of(ANNA)).size());
    }

    @Test
    void stepsThatAreNotInThePictureAreRefused() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordIds(ANNA);
        recordStamps(BRAM);
        recordAside(CATO, Reason.PGN_MISSING, Optional.empty());
        assertRefused(Reason.CHANGED_MEANWHILE, () -> recordStamps(ANNA));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> recordAside(ANNA, Reason.PGN_MISSING, Optional.empty()));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> recordStamps(BRAM));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> recordIds(CATO));
        assertRefused(Reason.CALL_INVALID, () -> recordIds(pupil("nobody")));
        assertRefused(
                Reason.CALL_INVALID,
                () -> record(single(
                        List.of(stamp(BRAM)),
                        List.of(sealed(BRAM)),
                        List.of(new PutAside(BRAM, Reason.PGN_MISSING, Optional.empty())))));
        assertEquals(WorkState.STAMPED, state(BRAM));
    }

    @Test
    void whoLeftStaysAwayAndItsAnswerIsKeptForAReturn() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        store().ledger().left(BOARD, ANNA);
        store().ledger().left(BOARD, BRAM);
        store().ledger().left(BOARD, CATO);
        recordIds(ANNA);
        recordStamps(BRAM);
        recordAside(CATO, Reason.PGN_MISSING, Optional.empty());
        assertEquals(WorkState.LEFT, state(ANNA));
        assertEquals(WorkState.LEFT, state(BRAM));
        assertEquals(WorkState.LEFT, state(CATO));
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(WorkState.DUE, state(BRAM));
        assertEquals(WorkState.DUE, state(CATO));
    }

    @Test
    void countsABoardBySchoolStateAndReason() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        Instant start = now();
        pass(Duration.ofSeconds(1));
        store().ledger().changed(BOARD, at(OTHER_SCHOOL, CATO).get(0));
        recordAside(BRAM, Reason.PGN_MISSING, Optional.empty());
        store().ledger().changed(OTHER_BOARD, at(SCHOOL, ANNA).get(0));
        Set<Tally> expected = Set.of(
                new Tally(SCHOOL, WorkState.DUE, Optional.empty(), 1, start),
                new Tally(OTHER_SCHOOL, WorkState.DUE, Optional.empty(), 1, now()),
                new Tally(SCHOOL, WorkState.REFUSED, Optional.of(Reason.PGN_MISSING), 1, now()));
        assertEquals(expected, Set.copyOf(store().ledger().tallies(BOARD)));
        assertEquals(List.of(BRAM), store().ledger().examples(BOARD, Reason.PGN_MISSING, 20));
        assertEquals(List.of(), store().ledger().examples(BOARD, Reason.PGN_INVALID, 20));
    }

    @Test
    void derivedIdsComeInOneStep() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        record(single(List.of(), List.of(sealed(ANNA, Origin.DERIVED)), List.of()));
        assertEquals(WorkState.PRESENT, state(ANNA));
    }

    @Test
    void everythingIsStillThereAfterARestart() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordIds(ANNA);
        recordStamps(BRAM);
        recordAside(CATO, Reason.PGN_NOT_VERIFIED, Optional.of(now().plusSeconds(3600)));
        List<?> before = List.of(item(ANNA), item(BRAM), item(CATO));
        store().reopen();
        assertEquals(before, List.of(item(ANNA), item(BRAM), item(CATO)));
        assertEquals(3, store().ledger().items(BOARD, List.of(ANNA, BRAM, CATO)).size());
    }
}
