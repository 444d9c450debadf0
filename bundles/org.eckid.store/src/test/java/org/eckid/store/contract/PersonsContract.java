// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.Test;

/** Who is in the ledger and who is not: reconciliations and hints. */
public abstract class PersonsContract extends StoreContract {

    @Test
    void marksGrowPerBoard() throws EckIdException {
        long first = store().ledger().beginReconciliation(claim());
        long second = store().ledger().beginReconciliation(claim());
        store().reopen();
        long third = store().ledger().beginReconciliation(claim());
        assertTrue(first < second && second < third, first + " " + second + " " + third);
    }

    @Test
    void whoIsNewBecomesDue() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(SCHOOL, item(ANNA).school());
        assertEquals(now(), item(ANNA).since());
        assertEquals(0, item(ANNA).attempts());
        assertEquals(Optional.empty(), item(ANNA).notBefore());
    }

    @Test
    void nobodyIsKnownBeforeBeingNamed() throws EckIdException {
        assertEquals(Optional.empty(), store().ledger().item(BOARD, ANNA));
        assertEquals(List.of(), store().ledger().items(BOARD, List.of(ANNA, BRAM)));
    }

    @Test
    void aPupilAndAMemberOfStaffWithTheSameKeyAreTwo() throws EckIdException {
        PersonRef teacher = new PersonRef(PersonKind.STAFF, ANNA.key());
        reconcile(at(SCHOOL, ANNA, teacher));
        recordIds(teacher);
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(WorkState.PRESENT, state(teacher));
    }

    @Test
    void keysMayHoldAnySign() throws EckIdException {
        PersonRef odd = pupil("a:b%_'\"\\ é €");
        reconcile(at(SCHOOL, odd));
        assertEquals(odd, item(odd).person());
    }

    @Test
    void boardsAndKeysThatReadAlikeAreNotMixedUp() throws EckIdException {
        BoardId longer = new BoardId("b/PUPIL:x");
        BoardId shorter = new BoardId("b");
        store().ledger().changed(longer, new EnrolledPerson(pupil("y"), SCHOOL));
        assertEquals(Optional.empty(), store().ledger().item(shorter, pupil("x/PUPIL:y")));
        store().ledger().changed(shorter, new EnrolledPerson(pupil("x/PUPIL:y"), OTHER_SCHOOL));
        assertEquals(
                SCHOOL, store().ledger().item(longer, pupil("y")).orElseThrow().school());
    }

    @Test
    void theSamePersonAtAnotherBoardIsAnother() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        assertEquals(Optional.empty(), store().ledger().item(OTHER_BOARD, ANNA));
        store().ledger().changed(OTHER_BOARD, new EnrolledPerson(ANNA, OTHER_SCHOOL));
        store().ledger().left(OTHER_BOARD, ANNA);
        assertEquals(WorkState.DUE, state(ANNA));
    }

    @Test
    void whoIsNotNamedAnyMoreHasLeft() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        assertEquals(1, reconcile(at(SCHOOL, ANNA)));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(WorkState.LEFT, state(BRAM));
        assertEquals(0, reconcile(at(SCHOOL, ANNA)));
    }

    @Test
    void aReconciliationThatIsNotEndedTakesNoOneAway() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        store().ledger().beginReconciliation(claim());
        assertEquals(WorkState.DUE, state(BRAM));
        assertEquals(0, reconcile(at(SCHOOL, ANNA, BRAM)));
    }

    @Test
    void aKnownPersonKeepsItsStateAndGetsTheNewSchool() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        reconcile(at(OTHER_SCHOOL, ANNA));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(OTHER_SCHOOL, item(ANNA).school());
    }

    @Test
    void whoComesBackWithASealedRowIsPresentAgain() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        reconcile(List.of());
        assertEquals(WorkState.LEFT, state(ANNA));
        reconcile(at(OTHER_SCHOOL, ANNA));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(OTHER_SCHOOL, item(ANNA).school());
    }

    @Test
    void whoComesBackWithoutASealedRowIsDue() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordStamps(ANNA);
        reconcile(List.of());
        reconcile(at(SCHOOL, ANNA));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(Optional.empty(), item(ANNA).stampseudonym());
    }

    @Test
    void whoComesBackWhileItsBatchIsOpenGoesOnInIt() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordStamps(ANNA);
        BatchKey batch = prepare(WorkState.ECKID_SUBMITTED, ANNA);
        store().ledger().left(BOARD, ANNA);
        store().ledger().changed(BOARD, new EnrolledPerson(ANNA, SCHOOL));
        assertEquals(WorkState.ECKID_SUBMITTED, state(ANNA));
        record(ends(batch));
        assertEquals(WorkState.STAMPED, state(ANNA));
        assertTrue(item(ANNA).stampseudonym().isPresent());
    }

    @Test
    void aHintThatAPersonLeftHoldsAtOnce() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        store().ledger().left(BOARD, ANNA);
        store().ledger().left(BOARD, BRAM);
        assertEquals(WorkState.LEFT, state(ANNA));
        assertEquals(Optional.empty(), store().ledger().item(BOARD, BRAM));
    }

    @Test
    void anOlderListDoesNotBringBackWhoLeftMeanwhile() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        long mark = store().ledger().beginReconciliation(claim());
        store().ledger().left(BOARD, ANNA);
        store().ledger().seen(claim(), mark, at(SCHOOL, ANNA));
        store().ledger().endReconciliation(claim(), mark);
        assertEquals(WorkState.LEFT, state(ANNA));
        reconcile(at(SCHOOL, ANNA));
        assertEquals(WorkState.DUE, state(ANNA));
    }

    @Test
    void anOlderListDoesNotTakeAwayWhoCameMeanwhile() throws EckIdException {
        long mark = store().ledger().beginReconciliation(claim());
        store().ledger().changed(BOARD, new EnrolledPerson(ANNA, SCHOOL));
        store().ledger().seen(claim(), mark, at(SCHOOL, BRAM));
        assertEquals(0, store().ledger().endReconciliation(claim(), mark));
        assertEquals(WorkState.DUE, state(ANNA));
    }

    @Test
    void aHintMakesWhoWasRefusedDueAtOnce() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordAside(ANNA, Reason.PGN_INVALID, Optional.empty());
        store().ledger().changed(BOARD, new EnrolledPerson(ANNA, OTHER_SCHOOL));
        assertEquals(List.of(ANNA), due(WorkState.DUE));
        assertEquals(OTHER_SCHOOL, item(ANNA).school());
        assertEquals(Optional.empty(), item(ANNA).reason());
    }

    @Test
    void aHintMakesWhoWasPutOffDueAtOnce() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordAside(ANNA, Reason.PGN_NOT_VERIFIED, Optional.of(now().plus(Duration.ofHours(8))));
        assertEquals(List.of(), due(WorkState.DUE));
        store().ledger().changed(BOARD, new EnrolledPerson(ANNA, SCHOOL));
        assertEquals(List.of(ANNA), due(WorkState.DUE));
        assertEquals(0, item(ANNA).attempts());
    }

    @Test
    void aHintLeavesWhoIsPresentAlone() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        Instant since = item(ANNA).since();
        pass(Duration.ofMinutes(1));
        store().ledger().changed(BOARD, new EnrolledPerson(ANNA, SCHOOL));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(since, item(ANNA).since());
    }

    @Test
    void refusesMoreThanAThousandPersonsAtOnce() throws EckIdException {
        long mark = store().ledger().beginReconciliation(claim());
        assertRefused(Reason.CALL_INVALID, () -> store().ledger().seen(claim(), mark, at(SCHOOL, pupils(0, 1001))));
    }

    @Test
    void keepsTwentyThousandPersons() throws EckIdException {
        for (int round = 0; round < 2; round++) {
            long mark = store().ledger().beginReconciliation(claim());
            for (int i = 0; i < 20_000; i += 1000) {
                store().ledger().seen(claim(), mark, at(SCHOOL, pupils(i, i + 1000)));
            }
            assertEquals(0, store().ledger().endReconciliation(claim(), mark));
        }
        assertEquals(20_000, store().ledger().tallies(BOARD).get(0).count());
        assertEquals(
                500,
                store().ledger()
                        .due(BOARD, WorkState.DUE, Set.of(SCHOOL), now(), 500)
                        .size());
        reconcile(at(SCHOOL, pupils(0, 1000)));
        assertEquals(2, store().ledger().tallies(BOARD).size());
    }
}
