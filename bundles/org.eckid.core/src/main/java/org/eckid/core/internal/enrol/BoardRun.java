// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.control.EnrolmentProgress;

/**
 * One run of one board on one thread: until nothing more can be done now. Whoever asks meanwhile joins it. It keeps no
 * truth of its own; after a crash or a stop the next run goes on from the ledger.
 */
final class BoardRun implements Runnable {
    private static final System.Logger LOG = System.getLogger(BoardRun.class.getName());
    /** Asking the host again costs no hash, and a hint that a number was filled in may have been missed. */
    private static final Set<Reason> MENDED_BY_THE_SCHOOL =
            Set.of(Reason.PGN_MISSING, Reason.PGN_INVALID, Reason.PGN_NOT_VERIFIED);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final BoardId board;
    private final Workshop workshop;
    private final ProgressMeter meter;
    private final Fetching fetching;
    private final Derivation derivation;
    private final OtherSectors otherSectors;
    private final CompletableFuture<EnrolmentProgress> finished = new CompletableFuture<>();
    private final Semaphore wake = new Semaphore(0);
    private boolean reconcile;
    private boolean again = true;
    private boolean ended;

    BoardRun(BoardId board, Workshop workshop) {
        this.board = board;
        this.workshop = workshop;
        this.meter = new ProgressMeter(board, workshop.ledger(), workshop.clock());
        this.fetching = new Fetching(workshop, meter);
        this.derivation = new Derivation(workshop, meter);
        this.otherSectors = new OtherSectors(workshop);
    }

    /** Joins the run and has it look again; false if it has ended already. */
    synchronized boolean join(Reconcile wanted, Optional<Consumer<EnrolmentProgress>> listener) {
        if (ended) {
            return false;
        }
        listener.ifPresent(meter::listen);
        reconcile |= wanted == Reconcile.FIRST;
        again = true;
        wake.release();
        return true;
    }

    /** Whether a run starts by reading the host anew. */
    enum Reconcile {
        FIRST,
        NOT_NOW
    }

    /** Ends the run at its next step. An interrupt is quicker, but a database may swallow it. */
    void stop() {
        meter.stop();
    }

    CompletionStage<EnrolmentProgress> finished() {
        return finished.minimalCompletionStage();
    }

    EnrolmentProgress progress() {
        return meter.latest();
    }

    @Override
    public void run() {
        try {
            while (goesOn()) {
                work();
            }
            meter.tell();
            finished.complete(meter.latest());
        } catch (EckIdException e) {
            LOG.log(Level.WARNING, "enrolment of board {0} stopped: {1}", board.value(), e.getMessage());
            fail(e);
        } catch (InterruptedException e) {
            fail(new EckIdException(
                    Reason.PART_MISSING, "the plug-in stops; the enrolment goes on when it runs again"));
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "enrolment of board " + board.value() + " failed unexpectedly", withoutText(e));
            fail(new EckIdException(Reason.CALL_INVALID, "the enrolment failed unexpectedly; the log says more"));
        }
    }

    /** Where it happened and what kind it is. The message of somebody else's failure may hold anything. */
    private static Throwable withoutText(Throwable failure) {
        Throwable shown = new IllegalStateException(failure.getClass().getName());
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }

    private void fail(EckIdException why) {
        synchronized (this) {
            ended = true;
        }
        finished.completeExceptionally(why);
    }

    private synchronized boolean goesOn() {
        ended = !again;
        again = false;
        return !ended;
    }

    private synchronized boolean takeReconcile() {
        boolean wanted = reconcile;
        reconcile = false;
        return wanted;
    }

    private void work() throws EckIdException, InterruptedException {
        boolean more = true;
        while (more) {
            meter.refuseStopped();
            BoardPlan plan = BoardPlan.of(board, workshop);
            if (takeReconcile()) {
                new Reconciliation(workshop).run(board);
                workshop.ledger().dueAgain(board, MENDED_BY_THE_SCHOOL);
                // What a switch of source did not get to erase, because the plug-in stopped in between.
                workshop.ids().erase(board, plan.source() == Origin.FETCHED ? Origin.DERIVED : Origin.FETCHED);
            }
            meter.of(plan.schools());
            meter.tellSometimes();
            more = step(plan) || otherSectors.step(plan) || waitForNext(plan);
        }
    }

    private boolean step(BoardPlan plan) throws EckIdException, InterruptedException {
        if (plan.channels().isEmpty()) {
            return false;
        }
        if (plan.source() == Origin.FETCHED) {
            return fetching.step(plan);
        }
        boolean dropped = fetching.dropBatches(plan);
        return derivation.step(plan) || dropped;
    }

    /** Waits for the next poll, the next try of the hasher, or until somebody joins; false if there is no poll to wait for. */
    private boolean waitForNext(BoardPlan plan) throws InterruptedException {
        Optional<Instant> next = fetching.nextPoll();
        if (plan.channels().isEmpty() || plan.source() != Origin.FETCHED || next.isEmpty()) {
            return false;
        }
        Instant now = workshop.clock().instant();
        Instant until = workshop.parts()
                .hasherPausedUntil(now)
                .filter(next.orElseThrow()::isAfter)
                .orElse(next.orElseThrow());
        Duration pause = Duration.between(now, until);
        long millis = Math.min(LONGEST_WAIT.toMillis(), Math.max(1, pause.toMillis()));
        if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
        return true;
    }
}
