// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BatchGlance;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.BatchState;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.Test;

/** Batches: their content can be had once, so nothing about them may get lost or be done twice. */
public abstract class BatchContract extends StoreContract {

    @Test
    void aBatchGoesAllTheWay() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey stamps = prepare(WorkState.STAMP_SUBMITTED, ANNA, BRAM);
        assertEquals(WorkState.STAMP_SUBMITTED, state(ANNA));
        assertEquals(List.of(), due(WorkState.DUE));
        store().ledger().submitted(claim(), stamps, remote("r1"), LATER);
        record(endsWithStamps(stamps, ANNA, BRAM));
        assertEquals(WorkState.STAMPED, state(BRAM));

        BatchKey ids = prepare(WorkState.ECKID_SUBMITTED, BRAM, ANNA);
        assertEquals(Optional.of(stamp(ANNA).seal()), item(ANNA).stampseudonym());
        store().ledger().submitted(claim(), ids, remote("r2"), LATER);
        record(endsWithIds(ids, ANNA, BRAM));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(List.of(), store().ledger().openBatches(BOARD));
        assertEquals(2, store().ids().read(BOARD, SCHOOL, List.of(ANNA, BRAM)).size());
    }

    @Test
    void openBatchesAndTheirIndicesSurviveARestart() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordStamps(CATO);
        BatchKey first = prepare(WorkState.STAMP_SUBMITTED, BRAM, ANNA);
        BatchKey second = prepare(WorkState.ECKID_SUBMITTED, CATO);
        store().ledger().submitted(claim(), second, remote("r2"), LATER);
        store().reopen();
        List<OpenBatch> open = store().ledger().openBatches(BOARD);
        assertEquals(
                List.of(
                        new OpenBatch(
                                plan(first, WorkState.STAMP_SUBMITTED, List.of(BRAM, ANNA)),
                                BatchState.PREPARED,
                                Optional.empty(),
                                now(),
                                now(),
                                Optional.empty(),
                                Duration.ZERO),
                        new OpenBatch(
                                plan(second, WorkState.ECKID_SUBMITTED, List.of(CATO)),
                                BatchState.SUBMITTED,
                                Optional.of(remote("r2")),
                                now(),
                                now(),
                                Optional.of(Reason.BATCH_NOT_FINISHED),
                                LATER)),
                open);
        assertEquals(List.of(), store().ledger().openBatches(OTHER_BOARD));
    }

    @Test
    void aGlanceTellsTheSameOfABatchWithoutWhoIsInIt() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM, CATO));
        recordStamps(CATO);
        prepare(WorkState.STAMP_SUBMITTED, BRAM, ANNA);
        BatchKey second = prepare(WorkState.ECKID_SUBMITTED, CATO);
        store().ledger().submitted(claim(), second, remote("r2"), LATER);
        List<BatchGlance> expected = store().ledger().openBatches(BOARD).stream()
                .map(open -> new BatchGlance(
                        open.plan().stage(),
                        open.state(),
                        open.plan().persons().size(),
                        open.since(),
                        open.waitsFor(),
                        open.lookIn()))
                .toList();
        assertEquals(2, expected.size());
        assertEquals(expected, store().ledger().glanceAtBatches(BOARD));
        assertEquals(List.of(), store().ledger().glanceAtBatches(OTHER_BOARD));
    }

    @Test
    void aPersonIsNeverInTwoBatches() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        prepare(WorkState.STAMP_SUBMITTED, ANNA);
        assertRefused(Reason.CHANGED_MEANWHILE, () -> prepare(WorkState.STAMP_SUBMITTED, BRAM, ANNA));
        store().ledger().left(BOARD, ANNA);
        assertRefused(Reason.CHANGED_MEANWHILE, () -> prepare(WorkState.STAMP_SUBMITTED, BRAM, ANNA));
        assertEquals(WorkState.DUE, state(BRAM));
        assertEquals(1, store().ledger().openBatches(BOARD).size());
    }

    @Test
    void refusesABatchThatThePictureDoesNotShow() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> prepare(WorkState.ECKID_SUBMITTED, ANNA));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> prepare(WorkState.STAMP_SUBMITTED, ANNA, pupil("nobody")));
        assertRefused(Reason.CALL_INVALID, () -> prepare(WorkState.STAMP_SUBMITTED, ANNA, ANNA));
        BatchKey key = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        reconcile(at(SCHOOL, ANNA, BRAM));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().ledger()
                .prepare(claim(), plan(key, WorkState.STAMP_SUBMITTED, List.of(BRAM)), rounds(List.of(BRAM)), QUOTA));
    }

    @Test
    void whoIsNamedNowhereInTheAnswerIsDueAgain() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(ANNA, BRAM);
        BatchKey batch = prepare(WorkState.ECKID_SUBMITTED, ANNA, BRAM);
        record(endsWithIds(batch, ANNA));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(List.of(BRAM), due(WorkState.STAMPED));
        assertTrue(item(BRAM).stampseudonym().isPresent());
    }

    @Test
    void aWholeBatchCanGoBack() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA, BRAM);
        record(ends(batch));
        assertEquals(2, due(WorkState.DUE).size());
        prepare(WorkState.STAMP_SUBMITTED, ANNA, BRAM);
    }

    @Test
    void personsOfABatchCanBePutAside() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordAside(ANNA, Reason.SOURCE_UNREACHABLE, Optional.of(now()));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA, BRAM);
        Instant later = now().plusSeconds(600);
        record(new Outcome(
                Optional.of(batch),
                Rounds.none(),
                List.of(),
                List.of(),
                List.of(
                        new PutAside(ANNA, Reason.DAILY_LIMIT, Optional.of(later)),
                        new PutAside(BRAM, Reason.ITEM_REFUSED, Optional.empty()))));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(Optional.of(later), item(ANNA).notBefore());
        assertEquals(2, item(ANNA).attempts());
        assertEquals(WorkState.REFUSED, state(BRAM));
    }

    @Test
    void aBatchThatEndedCanNotBeRecordedAgain() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        record(endsWithStamps(batch, ANNA));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> record(ends(batch)));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().ledger().submitted(claim(), batch, remote("r"), LATER));
        assertEquals(WorkState.STAMPED, state(ANNA));
    }

    @Test
    void aBatchOfAnotherBoardCanNotBeTouched() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().ledger().record(claim(OTHER_BOARD), ends(batch), KEEPER));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().ledger()
                .submitted(claim(OTHER_BOARD), batch, remote("r"), LATER));
    }

    @Test
    void aPersonInABatchIsOnlySpokenOfByThatBatch() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        assertRefused(Reason.CHANGED_MEANWHILE, () -> recordStamps(ANNA));
        assertRefused(Reason.CALL_INVALID, () -> record(endsWithStamps(batch, BRAM)));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> record(endsWithIds(batch, ANNA)));
        assertEquals(1, store().ledger().openBatches(BOARD).size());
    }

    @Test
    void whoLeftDuringTheBatchStaysAwayAndTheAnswerIsKept() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(ANNA, BRAM);
        BatchKey batch = prepare(WorkState.ECKID_SUBMITTED, ANNA, BRAM);
        reconcile(List.of());
        record(endsWithIds(batch, ANNA));
        assertEquals(WorkState.LEFT, state(ANNA));
        assertEquals(WorkState.LEFT, state(BRAM));
        assertEquals(0, store().ids().read(BOARD, SCHOOL, List.of(ANNA)).size());
        reconcile(at(SCHOOL, ANNA, BRAM));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(WorkState.DUE, state(BRAM));
        assertEquals(1, store().ids().read(BOARD, SCHOOL, List.of(ANNA, BRAM)).size());
    }

    @Test
    void whoLeftJustBeforeTheBatchKeepsItsIndex() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(ANNA, BRAM);
        store().ledger().left(BOARD, ANNA);
        BatchKey batch = prepare(WorkState.ECKID_SUBMITTED, ANNA, BRAM);
        assertEquals(WorkState.LEFT, state(ANNA));
        store().ledger().changed(BOARD, at(SCHOOL, ANNA).get(0));
        record(endsWithIds(batch, BRAM));
        assertEquals(WorkState.DUE, state(ANNA), "its root pseudonym went when it left");
        assertEquals(WorkState.PRESENT, state(BRAM));
    }

    @Test
    void submittingTwiceUnderOneNameIsOnce() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        store().ledger().submitted(claim(), batch, remote("r1"), LATER);
        store().ledger().submitted(claim(), batch, remote("r1"), LATER);
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().ledger().submitted(claim(), batch, remote("r2"), LATER));
        assertEquals(1, used());
    }

    @Test
    void countsTodaysSubmissionsOfAllBoards() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        store().ledger().changed(OTHER_BOARD, at(SCHOOL, ANNA).get(0));
        BatchKey early = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        store().ledger().submitted(claim(), early, remote("r1"), LATER);
        assertEquals(1, used());
        pass(Duration.ofDays(1));
        record(endsWithStamps(early, ANNA));
        assertEquals(0, used(), "it was yesterday's");
        BatchKey other = new BatchKey(UUID.randomUUID());
        store().ledger()
                .prepare(
                        claim(OTHER_BOARD),
                        plan(other, WorkState.STAMP_SUBMITTED, List.of(ANNA)),
                        rounds(List.of(ANNA)),
                        QUOTA);
        assertEquals(1, used(), "prepared, outcome not known");
        store().ledger().submitted(claim(OTHER_BOARD), other, remote("r2"), LATER);
        assertEquals(1, used());
    }

    @Test
    void theDayBeginsAtMidnightWhereTheSourceIs() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        Quota amsterdam = new Quota(9, ZoneId.of("Europe/Amsterdam"));
        record(ends(prepare(WorkState.STAMP_SUBMITTED, ANNA)));
        pass(Duration.between(now(), Instant.parse("2026-11-23T22:59:59Z")));
        assertEquals(1, store().ledger().submissions(amsterdam).used());
        pass(Duration.ofSeconds(1));
        assertEquals(0, store().ledger().submissions(amsterdam).used());
        assertEquals(
                1, store().ledger().submissions(new Quota(9, ZoneOffset.UTC)).used());
    }

    @Test
    void aBatchThatPerhapsArrivedCountsAndOneThatSurelyDidNotDoesNot() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        endUnsubmitted(Reason.SOURCE_UNREACHABLE);
        assertEquals(0, used());
        endUnsubmitted(Reason.SOURCE_TIMED_OUT);
        assertEquals(1, used());
        record(ends(prepare(WorkState.STAMP_SUBMITTED, ANNA)));
        assertEquals(2, used());
        endUnsubmitted(Reason.DAILY_LIMIT);
        assertEquals(2, used());
    }

    @Test
    void nothingIsPreparedBeyondTheQuotaOfADay() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        Quota one = new Quota(1, ZoneOffset.UTC);
        BatchKey first = new BatchKey(UUID.randomUUID());
        store().ledger()
                .prepare(claim(), plan(first, WorkState.STAMP_SUBMITTED, List.of(ANNA)), rounds(List.of(ANNA)), one);
        assertRefused(Reason.DAILY_LIMIT, () -> prepareBram(one));
        assertEquals(WorkState.DUE, state(BRAM));
        assertEquals(0, store().ledger().submissions(one).left());
        pass(Duration.ofDays(1));
        prepareBram(one);
        assertEquals(WorkState.STAMP_SUBMITTED, state(BRAM));
    }

    private void prepareBram(Quota quota) throws EckIdException {
        BatchPlan plan = plan(new BatchKey(UUID.randomUUID()), WorkState.STAMP_SUBMITTED, List.of(BRAM));
        store().ledger().prepare(claim(), plan, rounds(List.of(BRAM)), quota);
    }

    @Test
    void whenTheSourceSaysThatNoMoreMayComeNothingIsPreparedUntilTomorrow() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        endUnsubmitted(Reason.DAILY_LIMIT);
        assertTrue(store().ledger().submissions(QUOTA).refused());
        assertRefused(Reason.DAILY_LIMIT, () -> prepareBram(QUOTA));
        pass(Duration.ofDays(1));
        prepareBram(QUOTA);
    }

    @Test
    void aSubmitWithoutAnAnswerIsAStateOfItsOwn() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        assertEquals(BatchState.PREPARED, openBatch().state());
        pass(Duration.ofSeconds(1));
        store().ledger().unknown(claim(), batch, Reason.SOURCE_TIMED_OUT, LATER);
        assertEquals(BatchState.UNKNOWN, openBatch().state());
        assertEquals(Optional.of(Reason.SOURCE_TIMED_OUT), openBatch().waitsFor());
        assertEquals(now(), openBatch().since());
        assertEquals(LATER, openBatch().lookIn());
        assertEquals(WorkState.STAMP_SUBMITTED, state(ANNA), "nobody submits it elsewhere meanwhile");
        assertEquals(1, used());
        pass(LATER);
        assertEquals(Duration.ZERO, openBatch().lookIn());
        record(ends(batch));
        assertEquals(List.of(BRAM, ANNA), due(WorkState.DUE));
        assertEquals(1, used());
    }

    @Test
    void aBatchOfUnknownOutcomeIsLookedAtWhenItsReasonWentAway() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        store().ledger().unknown(claim(), batch, Reason.SOURCE_TIMED_OUT, LATER);
        store().ledger().dueAgain(BOARD, Set.of(Reason.SOURCE_UNREACHABLE));
        assertEquals(LATER, openBatch().lookIn());
        store().ledger().dueAgain(BOARD, Set.of(Reason.SOURCE_TIMED_OUT));
        assertEquals(Duration.ZERO, openBatch().lookIn());
    }

    @Test
    void aBatchSaysWhatItWaitsForAndUntilWhen() throws EckIdException {
        reconcile(at(SCHOOL, ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        store().ledger().submitted(claim(), batch, remote("r1"), LATER);
        assertEquals(BatchState.SUBMITTED, openBatch().state());
        assertEquals(Optional.of(Reason.BATCH_NOT_FINISHED), openBatch().waitsFor());
        assertEquals(LATER, openBatch().lookIn());
        store().ledger().waits(claim(), batch, Reason.SOURCE_BLOCKED, LATER.plus(LATER));
        assertEquals(Optional.of(Reason.SOURCE_BLOCKED), openBatch().waitsFor());
        assertEquals(LATER.plus(LATER), openBatch().lookIn());
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().ledger()
                .unknown(claim(), batch, Reason.SOURCE_TIMED_OUT, LATER));
    }

    private OpenBatch openBatch() throws EckIdException {
        return store().ledger().openBatches(BOARD).get(0);
    }

    private void endUnsubmitted(Reason reason) throws EckIdException {
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        record(new Outcome(
                Optional.of(batch),
                Rounds.none(),
                List.of(),
                List.of(),
                List.of(new PutAside(ANNA, reason, Optional.of(now())))));
    }

    @Test
    void aThousandPersonsFitInOneBatch() throws EckIdException {
        List<PersonRef> many = pupils(0, 1000);
        reconcile(at(SCHOOL, many));
        BatchKey stamps = prepare(WorkState.STAMP_SUBMITTED, many.toArray(new PersonRef[0]));
        assertEquals(many, store().ledger().openBatches(BOARD).get(0).plan().persons());
        record(endsWithStamps(stamps, many.toArray(new PersonRef[0])));
        BatchKey ids = prepare(WorkState.ECKID_SUBMITTED, many.toArray(new PersonRef[0]));
        record(endsWithIds(ids, many.toArray(new PersonRef[0])));
        assertEquals(1000, store().ids().read(BOARD, SCHOOL, many).size());
    }

    @Test
    void ofTwoWhoPrepareTheSamePersonsAtOnceOneWins() throws Exception {
        List<PersonRef> many = pupils(0, 200);
        reconcile(at(SCHOOL, many));
        List<PersonRef> backwards = new ArrayList<>(many);
        Collections.reverse(backwards);
        int won = together(
                () -> won(() -> prepare(WorkState.STAMP_SUBMITTED, many.toArray(new PersonRef[0]))),
                () -> won(() -> prepare(WorkState.STAMP_SUBMITTED, backwards.toArray(new PersonRef[0]))));
        assertEquals(1, won);
        assertEquals(1, store().ledger().openBatches(BOARD).size());
    }

    @Test
    void ofTwoWhoRecordTheSameBatchAtOnceOneWins() throws Exception {
        List<PersonRef> many = pupils(0, 200);
        reconcile(at(SCHOOL, many));
        PersonRef[] all = many.toArray(new PersonRef[0]);
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, all);
        int won =
                together(() -> won(() -> recorded(endsWithStamps(batch, all))), () -> won(() -> recorded(ends(batch))));
        assertEquals(1, won);
        assertEquals(1, store().ledger().tallies(BOARD).size(), "all stamped or all due");
    }

    @Test
    void reconcilingHintingAndRecordingAtOnceLosesNothing() throws Exception {
        List<PersonRef> many = pupils(0, 300);
        together(
                () -> {
                    reconcile(at(SCHOOL, many));
                    return 1;
                },
                () -> {
                    for (PersonRef person : many.subList(0, 100)) {
                        store().ledger().changed(BOARD, at(SCHOOL, person).get(0));
                        recordIds(person);
                    }
                    return 1;
                });
        assertEquals(100, store().ids().read(BOARD, SCHOOL, many).size());
        assertEquals(
                200,
                store().ledger().due(BOARD, WorkState.DUE, SCHOOLS, now(), 1000).size());
    }

    private boolean recorded(Outcome outcome) throws EckIdException {
        record(outcome);
        return true;
    }

    private static int won(Callable<?> call) throws Exception {
        try {
            call.call();
            return 1;
        } catch (EckIdException e) {
            assertEquals(Reason.CHANGED_MEANWHILE, e.reason());
            return 0;
        }
    }

    private static int together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            int sum = 0;
            for (Future<Integer> result : threads.invokeAll(List.of(one, other), 60, TimeUnit.SECONDS)) {
                sum += result.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }
}
