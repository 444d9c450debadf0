// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.Wish;
import org.eckid.spi.store.WorkResult;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.spi.store.WorkState;
import org.junit.jupiter.api.Test;

/** Several nodes on one database: one works on a board, another takes over, and who was too slow writes nothing any more. */
public abstract class NodesContract extends StoreContract {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void whatOneNodeIsAskedForAnotherMayDo() throws Exception {
        try (OtherNode other = store().otherNode()) {
            ScheduleContract.sharing(other.schedule(), (there, worker) -> {
                long asked = store().schedule().ask(BOARD, Wish.NOW);
                worker.next();
                worker.end(WorkResult.atRest(LONG));
                assertEquals(asked, store().schedule().work(BOARD).rested());
            });
        }
    }

    @Test
    void aBoardIsWorkedOnByOneNodeAtATime() throws Exception {
        try (OtherNode other = store().otherNode()) {
            ScheduleContract.sharing(
                    other.schedule(),
                    (away, there) -> ScheduleContract.sharing(
                            store().schedule(), (schedule, here) -> onlyOneWorks(schedule, here, there)));
        }
    }

    private static void onlyOneWorks(WorkSchedule schedule, HandWorker here, HandWorker there) throws Exception {
        schedule.ask(BOARD, Wish.NOW);
        boolean startedHere = here.begins(2000);
        HandWorker busy = startedHere ? here : there;
        HandWorker idle = startedHere ? there : here;
        busy.next();
        schedule.ask(BOARD, Wish.NOW);
        assertFalse(idle.begins(1500), "longer than the lease, for the node that has it is alive");
        busy.end(WorkResult.atRest(LONG));
        assertTrue(here.begins(2000) || there.begins(2000), "what was asked meanwhile");
        (here.begins(0) ? here : there).end(WorkResult.atRest(LONG));
    }

    @Test
    void aNodeThatIsCutOffLosesItsBoardAndCanNotWriteOverTheOneThatTookOver() throws Exception {
        store().ledger().changed(BOARD, at(SCHOOL, ANNA).get(0));
        try (OtherNode slow = store().otherNode()) {
            ScheduleContract.sharing(slow.schedule(), (there, slowWorker) -> {
                there.ask(BOARD, Wish.NOW);
                Claim lost = slowWorker.next().claim();
                slow.cutOff();
                ScheduleContract.sharing(store().schedule(), (schedule, worker) -> {
                    Claim taken = worker.next().claim();
                    assertTrue(taken.epoch() > lost.epoch());
                    slow.reconnect();
                    writesNothing(slow.ledger(), lost);
                    slowWorker.end(WorkResult.atRest(LONG));
                    assertTrue(schedule.work(BOARD).running().isPresent(), "the slow one's end changes nothing");
                    worksOn(taken);
                    worker.end(WorkResult.atRest(LONG));
                });
            });
        }
    }

    private void worksOn(Claim taken) throws EckIdException {
        BatchKey batch = new BatchKey(UUID.randomUUID());
        store().ledger()
                .prepare(taken, plan(batch, WorkState.STAMP_SUBMITTED, List.of(ANNA)), rounds(List.of(ANNA)), QUOTA);
        assertEquals(WorkState.STAMP_SUBMITTED, state(ANNA));
    }

    private void writesNothing(Ledger ledger, Claim lost) throws EckIdException {
        var batch = plan(new BatchKey(UUID.randomUUID()), WorkState.STAMP_SUBMITTED, List.of(ANNA));
        var rounds = rounds(List.of(ANNA));
        assertRefused(Reason.SUPERSEDED, () -> ledger.prepare(lost, batch, rounds, QUOTA));
        assertRefused(Reason.SUPERSEDED, () -> ledger.submitted(lost, batch.key(), remote("r"), LATER));
        assertRefused(Reason.SUPERSEDED, () -> ledger.unknown(lost, batch.key(), Reason.SOURCE_TIMED_OUT, LATER));
        assertRefused(Reason.SUPERSEDED, () -> ledger.waits(lost, batch.key(), Reason.SOURCE_BLOCKED, LATER));
        assertRefused(Reason.SUPERSEDED, () -> ledger.record(lost, ends(batch.key()), KEEPER));
        assertRefused(Reason.SUPERSEDED, () -> ledger.beginReconciliation(lost));
        assertRefused(Reason.SUPERSEDED, () -> ledger.seen(lost, 1, at(SCHOOL, BRAM)));
        assertRefused(Reason.SUPERSEDED, () -> ledger.endReconciliation(lost, 1));
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(0, used());
    }

    @Test
    void aNodeWhoseClockIsAnHourAheadTakesNoBoardAway() throws Exception {
        aClockThatIsWrongDoesNoHarm(Duration.ofHours(1));
    }

    @Test
    void aNodeWhoseClockIsAnHourBehindKeepsItsBoardAndDoesWhatIsAskedNow() throws Exception {
        aClockThatIsWrongDoesNoHarm(Duration.ofHours(-1));
    }

    private void aClockThatIsWrongDoesNoHarm(Duration ahead) throws Exception {
        try (OtherNode other = store().otherNode(ahead)) {
            ScheduleContract.sharing(
                    other.schedule(),
                    (away, there) -> ScheduleContract.sharing(
                            store().schedule(), (schedule, here) -> onlyOneWorks(schedule, here, there)));
            ScheduleContract.sharing(other.schedule(), (away, there) -> {
                store().schedule().ask(BOARD, Wish.NOW);
                there.next();
                assertEquals(1, store().schedule().nodes().size());
                there.end(WorkResult.waiting(Duration.ofMillis(200)));
                there.next();
                there.end(WorkResult.atRest(LONG));
            });
        }
    }

    @Test
    void hintsOfTheHostNeedNoBoard() throws Exception {
        try (OtherNode other = store().otherNode()) {
            ScheduleContract.sharing(other.schedule(), (there, worker) -> {
                store().schedule().ask(BOARD, Wish.NOW);
                worker.next();
                store().ledger().changed(BOARD, at(SCHOOL, ANNA).get(0));
                store().ledger().startOver(BOARD, ANNA, KEEPER);
                store().ledger().left(BOARD, ANNA);
                assertEquals(WorkState.LEFT, state(ANNA));
                worker.end(WorkResult.atRest(LONG));
            });
        }
    }

    @Test
    void aNodeThatStopsGivesItsBoardToAnotherAtOnce() throws Exception {
        try (OtherNode other = store().otherNode()) {
            HandWorker stops = new HandWorker();
            WorkSchedule.Share share = other.schedule().share(stops, 1);
            store().schedule().ask(BOARD, Wish.NOW);
            long epoch = stops.next().claim().epoch();
            ScheduleContract.sharing(store().schedule(), (schedule, goesOn) -> {
                share.close();
                assertTrue(goesOn.next().claim().epoch() > epoch);
                goesOn.end(WorkResult.atRest(LONG));
            });
        }
    }

    @Test
    void theQuotaOfADayIsCountedForAllNodesTogether() throws Exception {
        Quota five = new Quota(5, ZoneOffset.UTC);
        try (OtherNode other = store().otherNode()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Integer>> submits = new ArrayList<>();
                for (int board = 0; board < 12; board++) {
                    Ledger ledger = board % 2 == 0 ? store().ledger() : other.ledger();
                    submits.add(submit(ledger, new BoardId("b" + board), five));
                }
                int prepared = 0;
                for (Future<Integer> submit : threads.invokeAll(submits, 60, TimeUnit.SECONDS)) {
                    prepared += submit.get();
                }
                assertEquals(5, prepared);
                assertEquals(0, other.ledger().submissions(five).left());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private Callable<Integer> submit(Ledger ledger, BoardId board, Quota quota) throws EckIdException {
        store().ledger().changed(board, at(SCHOOL, ANNA).get(0));
        Claim claim = store().schedule().takeOver(board);
        return () -> {
            try {
                BatchKey key = new BatchKey(UUID.randomUUID());
                ledger.prepare(
                        claim, plan(key, WorkState.STAMP_SUBMITTED, List.of(ANNA)), rounds(List.of(ANNA)), quota);
                return 1;
            } catch (EckIdException e) {
                assertEquals(Reason.DAILY_LIMIT, e.reason());
                return 0;
            }
        };
    }
}
