// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardWork;
import org.eckid.spi.store.CheckedTerm;
import org.eckid.spi.store.Chore;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Heard;
import org.eckid.spi.store.Wish;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkResult;
import org.eckid.spi.store.WorkSchedule;
import org.junit.jupiter.api.Test;

/** Whose turn a board is, on one node. */
public abstract class ScheduleContract extends StoreContract {
    private static final Duration LONG = Duration.ofHours(1);

    /** What happens meanwhile. */
    interface Scene {
        void play(WorkSchedule schedule, HandWorker worker) throws Exception;
    }

    private void sharing(Scene scene) throws Exception {
        sharing(store().schedule(), scene);
    }

    /** While this node shares in the work. */
    static void sharing(WorkSchedule schedule, Scene scene) throws Exception {
        HandWorker worker = new HandWorker();
        WorkSchedule.Share share = schedule.share(worker, 2);
        try {
            scene.play(schedule, worker);
        } finally {
            share.close();
        }
    }

    private static EckIdException away() {
        return new EckIdException(Reason.SOURCE_UNREACHABLE, "as the test wants");
    }

    @Test
    void whatIsAskedRunsAtOnceAndIsSaidToBeDone() throws Exception {
        sharing((schedule, worker) -> {
            long asked = schedule.ask(BOARD, Wish.NOW);
            WorkOrder order = worker.next();
            assertEquals(BOARD, order.claim().board());
            assertTrue(schedule.work(BOARD).running().isPresent());
            worker.end(WorkResult.atRest(LONG));
            BoardWork after = schedule.work(BOARD);
            assertEquals(asked, after.rested());
            assertEquals(Optional.empty(), after.running());
        });
    }

    @Test
    void whatWasAskedBeforeAnyNodeSharesRunsWhenOneDoes() throws Exception {
        WorkSchedule schedule = store().schedule();
        schedule.ask(BOARD, Wish.LOOK);
        sharing((again, worker) -> {
            assertEquals(BOARD, worker.next().claim().board());
            worker.end(WorkResult.atRest(LONG));
        });
    }

    @Test
    void aRunHearsWhatIsAskedMeanwhile() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.LOOK);
            Claim claim = worker.next().claim();
            assertFalse(schedule.hear(claim).asked(), "what began the run is heard already");
            schedule.ask(BOARD, Wish.LOOK);
            assertTrue(schedule.hear(claim).asked());
            assertFalse(schedule.hear(claim).asked());
            worker.end(WorkResult.atRest(LONG));
        });
    }

    @Test
    void whatIsAskedAndNotHeardRunsAgainAtOnce() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.LOOK);
            long first = worker.next().claim().epoch();
            long asked = schedule.ask(BOARD, Wish.LOOK);
            worker.end(WorkResult.atRest(LONG));
            assertTrue(schedule.work(BOARD).rested() < asked);
            assertTrue(worker.next().claim().epoch() > first);
            worker.end(WorkResult.atRest(LONG));
            assertEquals(asked, schedule.work(BOARD).rested());
        });
    }

    @Test
    void aRunSaysWhenTheNextOneBegins() throws Exception {
        sharing((schedule, worker) -> {
            long asked = schedule.ask(BOARD, Wish.LOOK);
            worker.next();
            worker.end(WorkResult.waiting(Duration.ofMillis(150)));
            assertTrue(schedule.work(BOARD).rested() < asked, "something is under way");
            worker.next();
            worker.end(WorkResult.atRest(LONG));
            assertEquals(asked, schedule.work(BOARD).rested());
        });
    }

    @Test
    void aBoardWhoseRunFailedIsLeftAloneUnlessAPersonAsks() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.NOW);
            worker.next();
            worker.end(WorkResult.failed(away(), LONG, LONG));
            BoardWork held = schedule.work(BOARD);
            assertEquals(Optional.of(Reason.SOURCE_UNREACHABLE), held.failure());
            assertEquals(1, held.failures());
            assertTrue(held.heldUntil().isPresent());
            schedule.ask(BOARD, Wish.LOOK);
            assertEquals(held.heldUntil(), schedule.work(BOARD).nextLook(), "a hint does not end it");
            schedule.ask(BOARD, Wish.NOW);
            WorkOrder order = worker.next();
            assertEquals(Duration.ZERO, order.holdOff());
            assertEquals(1, order.failures());
            worker.end(WorkResult.atRest(LONG));
            assertEquals(0, schedule.work(BOARD).failures());
            assertEquals(Optional.empty(), schedule.work(BOARD).failure());
        });
    }

    @Test
    void aRunWithinTheHoldOffIsToldAndDoesNotEndIt() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.NOW);
            worker.next();
            worker.end(WorkResult.failed(away(), Duration.ofMillis(50), LONG));
            assertTrue(worker.next().holdOff().compareTo(Duration.ofMinutes(59)) > 0);
            worker.end(WorkResult.atRest(LONG));
            assertEquals(
                    Optional.of(Reason.SOURCE_UNREACHABLE), schedule.work(BOARD).failure());
            assertTrue(schedule.work(BOARD).heldUntil().isPresent());
        });
    }

    @Test
    void whoAsksDuringARunThatFailsIsNotHeldUpByThat() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.LOOK);
            worker.next();
            schedule.ask(BOARD, Wish.NOW);
            worker.end(WorkResult.failed(away(), LONG, LONG));
            assertEquals(Duration.ZERO, worker.next().holdOff());
            worker.end(WorkResult.atRest(LONG));
        });
    }

    @Test
    void aChoreComesBackWhenItsTimeHasComeOrSomebodyAsks() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.LOOK);
            WorkOrder first = worker.next();
            assertEquals(Set.of(Chore.RECONCILE, Chore.NIGHTLY), first.due());
            schedule.done(first.claim(), Chore.RECONCILE, LONG);
            schedule.done(first.claim(), Chore.NIGHTLY, Duration.ofMillis(200));
            assertEquals(new Heard(false, Set.of()), schedule.hear(first.claim()));
            worker.end(WorkResult.atRest(LONG));
            WorkOrder second = worker.next();
            assertEquals(Set.of(Chore.NIGHTLY), second.due(), "it was run for its chore");
            schedule.done(second.claim(), Chore.NIGHTLY, LONG);
            worker.end(WorkResult.atRest(LONG));
            schedule.ask(BOARD, Wish.RECONCILE);
            assertEquals(Set.of(Chore.RECONCILE), worker.next().due());
            worker.end(WorkResult.atRest(LONG));
        });
    }

    @Test
    void aChoreThatIsAskedForWhileItIsDoneIsDoneAgain() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.LOOK);
            Claim claim = worker.next().claim();
            schedule.ask(BOARD, Wish.RECONCILE);
            schedule.done(claim, Chore.RECONCILE, LONG);
            assertEquals(
                    Set.of(Chore.RECONCILE, Chore.NIGHTLY), schedule.hear(claim).due());
            schedule.done(claim, Chore.RECONCILE, LONG);
            assertEquals(Set.of(Chore.NIGHTLY), schedule.hear(claim).due());
            worker.end(WorkResult.atRest(LONG));
        });
    }

    @Test
    void whoTakesOverABoardEndsWhatIsUnderWay() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.LOOK);
            Claim run = worker.next().claim();
            Claim command = schedule.takeOver(BOARD);
            assertTrue(command.epoch() > run.epoch());
            assertRefused(Reason.SUPERSEDED, () -> schedule.hear(run));
            assertRefused(Reason.SUPERSEDED, () -> schedule.done(run, Chore.NIGHTLY, LONG));
            assertRefused(Reason.SUPERSEDED, () -> store().ledger().beginReconciliation(run));
            assertEquals(1, store().ledger().beginReconciliation(command));
            worker.end(WorkResult.atRest(LONG));
            assertTrue(worker.next().claim().epoch() > command.epoch(), "it begins anew at once");
            worker.end(WorkResult.atRest(LONG));
        });
    }

    @Test
    void boardsRunSideBySideUpToTheNumberThatIsGiven() throws Exception {
        sharing((schedule, worker) -> {
            schedule.ask(BOARD, Wish.LOOK);
            schedule.ask(OTHER_BOARD, Wish.LOOK);
            BoardId one = worker.next().claim().board();
            BoardId other = worker.next().claim().board();
            assertEquals(Set.of(BOARD, OTHER_BOARD), Set.of(one, other));
            worker.end(WorkResult.atRest(LONG));
            worker.end(WorkResult.atRest(LONG));
        });
    }

    @Test
    void aShareThatClosesGivesBackWhatItHasWithinASecond() throws Exception {
        WorkSchedule schedule = store().schedule();
        HandWorker worker = new HandWorker();
        WorkSchedule.Share share = schedule.share(worker, 2);
        schedule.ask(BOARD, Wish.LOOK);
        worker.next();
        long began = System.nanoTime();
        share.close();
        assertTrue(System.nanoTime() - began < 1_000_000_000L, "took too long to close");
        sharing((again, second) -> {
            assertEquals(BOARD, second.next().claim().board());
            second.end(WorkResult.atRest(LONG));
        });
    }

    @Test
    void theNodesThatShareAreAlive() throws Exception {
        WorkSchedule schedule = store().schedule();
        assertEquals(List.of(), schedule.nodes());
        sharing((again, worker) -> {
            schedule.ask(BOARD, Wish.LOOK);
            worker.next();
            assertEquals(1, schedule.nodes().size());
            assertEquals(
                    schedule.nodes().get(0).name(),
                    schedule.work(BOARD).running().orElseThrow().node());
            worker.end(WorkResult.atRest(LONG));
        });
        assertEquals(List.of(), schedule.nodes());
    }

    @Test
    void keepsWhatTheSourceSaidAboutChainsAndSectors() throws Exception {
        CheckedTerm gone = new CheckedTerm(
                SECTOR.uri(), Optional.of("primair"), Optional.empty(), Optional.of(Reason.TERM_GONE), now());
        CheckedTerm renamed = new CheckedTerm(
                CHAIN.uri(), Optional.of("keten"), Optional.of("andere"), Optional.of(Reason.TERM_RENAMED), now());
        Claim claim = claim();
        store().terms().replace(claim, List.of(gone));
        store().terms().replace(claim, List.of(renamed, gone));
        store().reopen();
        assertEquals(List.of(renamed, gone), store().terms().of(BOARD));
        assertEquals(List.of(), store().terms().of(OTHER_BOARD));
        store().schedule().takeOver(BOARD);
        assertRefused(Reason.SUPERSEDED, () -> store().terms().replace(claim, List.of()));
    }
}
