// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardHoldings;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.CheckedTerm;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.JournalEntry;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.Test;

/** What goes for good: who left long enough ago, and a whole board. */
public abstract class ErasuresContract extends StoreContract {
    private static final BoardHoldings NOTHING = new BoardHoldings(0, 0, 0, 0, 0);
    private static final Duration DAY = Duration.ofDays(1);

    private int eraseLeft(Duration ago) throws EckIdException {
        return store().erasures().ofLeft(claim(), now().minus(ago), 100, KEEPER);
    }

    @Test
    void erasesWhoLeftLongEnoughAgoAndNobodyElse() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordIds(ANNA, BRAM, CATO);
        store().ledger().left(BOARD, ANNA);
        pass(DAY);
        store().ledger().left(BOARD, BRAM);
        assertEquals(0, eraseLeft(DAY.plusMinutes(1)));
        assertEquals(1, eraseLeft(DAY.minusMinutes(1)));
        assertEquals(Optional.empty(), store().ledger().item(BOARD, ANNA));
        assertEquals(WorkState.LEFT, state(BRAM));
        assertEquals(WorkState.PRESENT, state(CATO));
        assertEquals(new BoardHoldings(2, 0, 0, 0, 2), store().erasures().holdings(BOARD));
        assertEquals(0, eraseLeft(DAY.minusMinutes(1)), "no more are there");
    }

    @Test
    void erasesWhoLeftByAReconciliationWithTheRootPseudonym() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(ANNA, BRAM);
        reconcile(at(SCHOOL, BRAM));
        pass(DAY);
        assertEquals(1, eraseLeft(Duration.ZERO));
        assertEquals(new BoardHoldings(0, 0, 1, 0, 1), store().erasures().holdings(BOARD));
    }

    @Test
    void aReturnBeforeTheTermFindsTheRowAndOneAfterItIsNew() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordIds(ANNA, BRAM);
        store().ledger().left(BOARD, ANNA);
        store().ledger().left(BOARD, BRAM);
        reconcile(at(SCHOOL, ANNA));
        pass(DAY);
        assertEquals(1, eraseLeft(Duration.ZERO));
        reconcile(at(SCHOOL, ANNA, BRAM));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(WorkState.DUE, state(BRAM));
        assertEquals(0, item(BRAM).round());
        assertEquals(Map.of(), store().ids().read(BOARD, SCHOOL, List.of(BRAM)));
    }

    @Test
    void whoIsInAnOpenBatchWaitsUntilItHasEnded() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA, BRAM);
        store().ledger().left(BOARD, ANNA);
        pass(DAY);
        assertEquals(0, eraseLeft(Duration.ZERO));
        record(endsWithStamps(batch, ANNA, BRAM));
        assertEquals(1, eraseLeft(Duration.ZERO));
        assertEquals(WorkState.STAMPED, state(BRAM));
    }

    @Test
    void anErasedPersonWhoStartedOverLeavesAGapInItsOldBatch() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA, BRAM);
        store().ledger().startOver(BOARD, ANNA, KEEPER);
        store().ledger().left(BOARD, ANNA);
        pass(DAY);
        assertEquals(1, eraseLeft(Duration.ZERO));
        record(endsWithStamps(batch, ANNA, BRAM));
        assertEquals(WorkState.STAMPED, state(BRAM));
        assertEquals(Optional.empty(), store().ledger().item(BOARD, ANNA));
    }

    @Test
    void erasesInPortionsOverAllSchools() throws EckIdException {
        List<PersonRef> many = pupils(0, 120);
        reconcile(at(SCHOOL, many));
        for (PersonRef person : many.subList(100, 120)) {
            store().ledger().changed(BOARD, at(OTHER_SCHOOL, person).get(0));
        }
        reconcile(List.of());
        pass(DAY);
        Instant before = now();
        assertEquals(70, store().erasures().ofLeft(claim(), before, 70, KEEPER));
        assertEquals(50, store().erasures().ofLeft(claim(), before, 70, KEEPER));
        assertEquals(NOTHING, store().erasures().holdings(BOARD));
    }

    @Test
    void saysWhenTheFirstLeft() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        assertEquals(Optional.empty(), store().erasures().firstLeft(BOARD));
        store().ledger().changed(BOARD, at(OTHER_SCHOOL, BRAM).get(0));
        Instant first = now().truncatedTo(ChronoUnit.MICROS);
        store().ledger().left(BOARD, BRAM);
        pass(DAY);
        store().ledger().left(BOARD, ANNA);
        assertEquals(Optional.of(first), store().erasures().firstLeft(BOARD));
        assertEquals(Optional.empty(), store().erasures().firstLeft(OTHER_BOARD));
    }

    @Test
    void aRunThatLostTheBoardErasesNobody() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        store().ledger().left(BOARD, ANNA);
        pass(DAY);
        Claim lost = claim();
        store().schedule().takeOver(BOARD);
        assertRefused(Reason.SUPERSEDED, () -> store().erasures().ofLeft(lost, now(), 10, KEEPER));
        assertEquals(WorkState.LEFT, state(ANNA));
    }

    @Test
    void countsWhatIsKeptOfABoard() throws EckIdException {
        assertEquals(NOTHING, store().erasures().holdings(BOARD));
        fill();
        assertEquals(new BoardHoldings(1, 1, 1, 1, 5), store().erasures().holdings(BOARD));
        assertEquals(NOTHING, store().erasures().holdings(OTHER_BOARD));
    }

    /** One of everything. */
    private void fill() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO, pupil("dirk"), pupil("els")));
        recordIds(ANNA);
        record(single(List.of(), List.of(sealed(BRAM, Origin.DERIVED)), List.of()));
        recordStamps(CATO);
        prepare(WorkState.STAMP_SUBMITTED, pupil("dirk"));
        store().ledger().left(BOARD, ANNA);
        store().terms()
                .replace(
                        claim(),
                        List.of(new CheckedTerm("u", Optional.of("n"), Optional.empty(), Optional.empty(), now())));
    }

    @Test
    void erasesAWholeBoardAndLeavesTheOthers() throws EckIdException {
        fill();
        store().ledger().changed(OTHER_BOARD, at(SCHOOL, ANNA).get(0));
        assertEquals(new BoardHoldings(1, 1, 1, 1, 5), store().erasures().takeOverAndEraseBoard(BOARD));
        assertEquals(NOTHING, store().erasures().holdings(BOARD));
        assertEquals(List.of(), store().ledger().tallies(BOARD));
        assertEquals(List.of(), store().ledger().openBatches(BOARD));
        assertEquals(List.of(), store().terms().of(BOARD));
        assertEquals(1, store().erasures().holdings(OTHER_BOARD).persons());
        assertEquals(NOTHING, store().erasures().takeOverAndEraseBoard(BOARD), "typed twice");
    }

    @Test
    void keepsTheChangesAndTheCountOfTodaysSubmissions() throws EckIdException {
        fill();
        store().journal()
                .append(BOARD, new JournalEntry(1, now(), new Administrator("a").name(), "Activated", Map.of()));
        int used = used();
        store().erasures().takeOverAndEraseBoard(BOARD);
        assertEquals(1, store().journal().entries(BOARD).size());
        assertEquals(used, used());
        assertTrue(used > 0);
    }

    @Test
    void nothingThatWasUnderWayIsRecordedAfterwards() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        Claim run = claim();
        store().erasures().takeOverAndEraseBoard(BOARD);
        assertRefused(Reason.SUPERSEDED, () -> store().ledger().record(run, endsWithStamps(batch, ANNA), KEEPER));
        assertEquals(NOTHING, store().erasures().holdings(BOARD));
    }

    @Test
    void aBoardThatWasErasedBeginsAnew() throws EckIdException {
        fill();
        store().erasures().takeOverAndEraseBoard(BOARD);
        Claim next = store().schedule().takeOver(BOARD);
        long mark = store().ledger().beginReconciliation(next);
        store().ledger().seen(next, mark, at(SCHOOL, ANNA));
        assertEquals(0, store().ledger().endReconciliation(next, mark));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(new BoardHoldings(0, 0, 0, 0, 1), store().erasures().holdings(BOARD));
    }
}
