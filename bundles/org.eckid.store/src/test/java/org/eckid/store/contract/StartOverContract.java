// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.Test;

/** What was made for a wrong number, or for another sector: gone at once, and never back by a late answer. */
public abstract class StartOverContract extends StoreContract {
    private static final Sector OTHER_SECTOR = new Sector("http://purl.edustandaard.nl/begrippenkader/other");

    private void startOver(PersonRef person) throws EckIdException {
        store().ledger().startOver(BOARD, person, KEEPER);
    }

    private Map<PersonRef, SealedEckId> ids(PersonRef... persons) throws EckIdException {
        return store().ids().read(BOARD, SCHOOL, List.of(persons));
    }

    private static SealedEckId right(PersonRef person, String seal) {
        SealedEckId other = sealed(person);
        return new SealedEckId(person, other.origin(), other.chain(), other.sector(), seal(seal), bytes(seal));
    }

    private static Outcome endsWith(BatchKey batch, SealedEckId... rows) {
        return new Outcome(Optional.of(batch), Rounds.none(), List.of(), List.of(rows), List.of());
    }

    @Test
    void erasesTheIdAndMakesThePersonDueAtOnce() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA, BRAM);
        startOver(ANNA);
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(1, item(ANNA).round());
        assertEquals(Map.of(BRAM, sealed(BRAM)), ids(ANNA, BRAM));
        assertEquals(
                Optional.empty(),
                store().ids().byFingerprint(BOARD, SCHOOL, List.of(sealed(ANNA).fingerprint())));
        store().reopen();
        assertEquals(1, item(ANNA).round());
        recordIds(ANNA);
        assertEquals(WorkState.PRESENT, state(ANNA));
    }

    @Test
    void isAllTheSameFromEveryState() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordStamps(ANNA);
        recordAside(BRAM, Reason.PGN_INVALID, Optional.empty());
        recordAside(CATO, Reason.PGN_NOT_VERIFIED, Optional.of(now().plusSeconds(3600)));
        for (PersonRef person : List.of(ANNA, BRAM, CATO)) {
            startOver(person);
            assertEquals(Optional.empty(), item(person).reason());
            assertEquals(Optional.empty(), item(person).stampseudonym());
            assertEquals(0, item(person).attempts());
        }
        assertEquals(Set.of(ANNA, BRAM, CATO), Set.copyOf(due(WorkState.DUE)));
    }

    @Test
    void leavesWhoIsNotKnownAndOtherBoardsAlone() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        startOver(BRAM);
        store().ledger().startOver(OTHER_BOARD, ANNA, KEEPER);
        assertEquals(Optional.empty(), store().ledger().item(BOARD, BRAM));
        assertEquals(Map.of(ANNA, sealed(ANNA)), ids(ANNA));
    }

    @Test
    void whoLeftStaysAwayAndHasNoOldIdOnReturn() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        store().ledger().left(BOARD, ANNA);
        Instant since = item(ANNA).since();
        startOver(ANNA);
        assertEquals(WorkState.LEFT, state(ANNA));
        assertEquals(since, item(ANNA).since());
        reconcile(at(SCHOOL, ANNA));
        assertEquals(WorkState.DUE, state(ANNA));
    }

    @Test
    void anAnswerOfTheBatchIsDroppedForThatPersonOnly() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA, BRAM);
        store().ledger().submitted(claim(), batch, remote("r1"), LATER);
        startOver(ANNA);
        assertEquals(List.of(ANNA), due(WorkState.DUE));
        assertEquals(
                List.of(ANNA, BRAM),
                store().ledger().openBatches(BOARD).get(0).plan().persons(),
                "the indices stay");
        record(endsWithStamps(batch, ANNA, BRAM));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(Optional.empty(), item(ANNA).stampseudonym());
        assertEquals(WorkState.STAMPED, state(BRAM));
        assertEquals(List.of(), store().ledger().openBatches(BOARD));
    }

    @Test
    void anIdThatIsUnderWayIsDroppedToo() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(ANNA, BRAM);
        BatchKey batch = prepare(WorkState.ECKID_SUBMITTED, BRAM, ANNA);
        startOver(ANNA);
        record(endsWithIds(batch, ANNA, BRAM));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(Map.of(BRAM, sealed(BRAM)), ids(ANNA, BRAM));
    }

    @Test
    void whoIsSubmittedAgainBeforeTheOldAnswerComesGetsTheNewOneOnly() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(ANNA, BRAM);
        BatchKey old = prepare(WorkState.ECKID_SUBMITTED, ANNA, BRAM);
        startOver(ANNA);
        recordStamps(ANNA);
        BatchKey fresh = prepare(WorkState.ECKID_SUBMITTED, ANNA);
        record(endsWith(old, right(ANNA, "old"), right(BRAM, "bram")));
        assertEquals(WorkState.ECKID_SUBMITTED, state(ANNA), "still in the new batch");
        record(endsWith(fresh, right(ANNA, "new")));
        assertEquals(Map.of(ANNA, right(ANNA, "new"), BRAM, right(BRAM, "bram")), ids(ANNA, BRAM));
    }

    @Test
    void theNewAnswerStaysWhenTheOldOneComesLater() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        BatchKey old = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        startOver(ANNA);
        recordIds(ANNA);
        record(endsWithStamps(old, ANNA));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(Map.of(ANNA, sealed(ANNA)), ids(ANNA));
    }

    @Test
    void aBatchThatIsPutAsideOrGoesBackSaysNothingOfThatPerson() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey refused = prepare(WorkState.STAMP_SUBMITTED, ANNA, BRAM);
        startOver(ANNA);
        record(new Outcome(
                Optional.of(refused),
                Rounds.none(),
                List.of(),
                List.of(),
                List.of(
                        new PutAside(ANNA, Reason.ITEM_REFUSED, Optional.empty()),
                        new PutAside(BRAM, Reason.ITEM_REFUSED, Optional.empty()))));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(WorkState.REFUSED, state(BRAM));

        BatchKey back = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        startOver(ANNA);
        recordStamps(ANNA);
        record(ends(back));
        assertEquals(WorkState.STAMPED, state(ANNA));
    }

    @Test
    void whoLeavesAndReturnsAfterItDoesNotGoOnInTheOldBatch() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        store().ledger().left(BOARD, ANNA);
        startOver(ANNA);
        store().ledger().changed(BOARD, new EnrolledPerson(ANNA, SCHOOL));
        assertEquals(WorkState.DUE, state(ANNA));
        record(endsWithStamps(batch, ANNA));
        assertEquals(WorkState.DUE, state(ANNA));
    }

    @Test
    void aSingleAnswerOfAnEarlierRoundIsDropped() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        Outcome id = single(List.of(), List.of(sealed(ANNA)), List.of());
        Outcome stamped = single(List.of(stamp(ANNA)), List.of(), List.of());
        Outcome refused =
                single(List.of(), List.of(), List.of(new PutAside(ANNA, Reason.PGN_INVALID, Optional.empty())));
        startOver(ANNA);
        for (Outcome late : List.of(id, stamped, refused)) {
            record(late);
            assertEquals(WorkState.DUE, state(ANNA));
        }
        assertEquals(Map.of(), ids(ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        record(id);
        record(endsWithStamps(batch, ANNA));
        assertEquals(WorkState.STAMPED, state(ANNA), "late answers do not disturb the new batch");
    }

    @Test
    void aBatchThatWasHashedInAnEarlierRoundDoesNotTakeThePerson() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        Rounds before = rounds(List.of(ANNA, BRAM));
        startOver(ANNA);
        BatchKey batch = new BatchKey(UUID.randomUUID());
        store().ledger().prepare(claim(), plan(batch, WorkState.STAMP_SUBMITTED, List.of(ANNA, BRAM)), before, QUOTA);
        assertEquals(List.of(ANNA), due(WorkState.DUE));
        assertEquals(
                List.of(ANNA, BRAM),
                store().ledger().openBatches(BOARD).get(0).plan().persons());
        record(endsWithStamps(batch, ANNA, BRAM));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(WorkState.STAMPED, state(BRAM));
    }

    @Test
    void refusesWorkThatDoesNotSayWhenItBegan() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        assertRefused(Reason.CALL_INVALID, () -> store().ledger()
                .prepare(
                        claim(),
                        plan(new BatchKey(UUID.randomUUID()), WorkState.STAMP_SUBMITTED, List.of(ANNA)),
                        Rounds.none(),
                        QUOTA));
        assertRefused(
                Reason.CALL_INVALID,
                () -> record(
                        new Outcome(Optional.empty(), Rounds.none(), List.of(), List.of(sealed(ANNA)), List.of())));
        assertEquals(WorkState.DUE, state(ANNA));
    }

    @Test
    void anIdOfAnotherSectorGoesWhenThePersonMoves() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA, BRAM);
        assertEquals(0, store().ids().eraseOtherSectors(claim(), SCHOOLS, SECTOR, KEEPER));
        store().ledger().changed(BOARD, new EnrolledPerson(ANNA, OTHER_SCHOOL));
        assertEquals(
                0, store().ids().eraseOtherSectors(claim(OTHER_BOARD), Set.of(OTHER_SCHOOL), OTHER_SECTOR, KEEPER));
        assertEquals(0, store().ids().eraseOtherSectors(claim(), Set.of(SCHOOL), SECTOR, KEEPER));
        assertEquals(1, store().ids().eraseOtherSectors(claim(), Set.of(OTHER_SCHOOL), OTHER_SECTOR, KEEPER));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(1, item(ANNA).round());
        assertEquals(Map.of(BRAM, sealed(BRAM)), ids(BRAM));
        SealedEckId moved = new SealedEckId(ANNA, Origin.FETCHED, CHAIN, OTHER_SECTOR, seal("moved"), bytes("moved"));
        record(single(List.of(), List.of(moved), List.of()));
        assertEquals(0, store().ids().eraseOtherSectors(claim(), Set.of(OTHER_SCHOOL), OTHER_SECTOR, KEEPER));
        assertEquals(Map.of(ANNA, moved), store().ids().read(BOARD, OTHER_SCHOOL, List.of(ANNA)));
    }

    @Test
    void anIdOfAnotherSectorStaysWithWhoLeftUntilTheReturn() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        recordIds(ANNA);
        store().ledger().left(BOARD, ANNA);
        assertEquals(0, store().ids().eraseOtherSectors(claim(), SCHOOLS, OTHER_SECTOR, KEEPER));
        reconcile(at(OTHER_SCHOOL, ANNA));
        assertEquals(1, store().ids().eraseOtherSectors(claim(), SCHOOLS, OTHER_SECTOR, KEEPER));
        assertEquals(WorkState.DUE, state(ANNA));
    }

    @Test
    void aWholeBoardCanChangeItsSector() throws EckIdException {
        List<PersonRef> many = pupils(0, 1500);
        long mark = store().ledger().beginReconciliation(claim());
        store().ledger().seen(claim(), mark, at(SCHOOL, many.subList(0, 1000)));
        store().ledger().seen(claim(), mark, at(SCHOOL, many.subList(1000, 1500)));
        recordIds(many.toArray(new PersonRef[0]));
        assertEquals(1500, store().ids().eraseOtherSectors(claim(), SCHOOLS, OTHER_SECTOR, KEEPER));
        assertEquals(1500, store().ledger().tallies(BOARD).get(0).count());
        assertEquals(WorkState.DUE, store().ledger().tallies(BOARD).get(0).state());
    }
}
