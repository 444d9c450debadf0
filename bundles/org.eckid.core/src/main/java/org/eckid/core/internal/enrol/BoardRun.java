// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardState;
import org.eckid.core.internal.boards.BoardRecord;
import org.eckid.spi.store.Chore;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkResult;

/**
 * One run of one board on one thread: until nothing more can be done now. It keeps no truth of its own; after a crash or a stop
 * the next run, here or on another node, goes on from the ledger.
 */
final class BoardRun {
    private static final System.Logger LOG = System.getLogger(BoardRun.class.getName());
    /** Asking the host again costs no hash, and a hint that a number was filled in may have been missed. */
    private static final Set<Reason> MENDED_BY_THE_SCHOOL =
            Set.of(Reason.PGN_MISSING, Reason.PGN_INVALID, Reason.PGN_NOT_VERIFIED);

    /** What comes sooner is waited for within the run. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(1);

    private final WorkOrder order;
    private final Workshop workshop;
    private final Duration reconcileEvery;
    private final Ear ear;
    private final ProgressMeter meter;
    private final Fetching fetching;
    private final Derivation derivation;
    private final OtherSectors otherSectors;
    private final KeyRotation rotation;
    private final Nightly nightly;

    BoardRun(WorkOrder order, Workshop workshop, Duration reconcileEvery, Progress progress) {
        this.order = order;
        this.workshop = workshop;
        this.reconcileEvery = reconcileEvery;
        this.ear = new Ear(workshop.schedule(), order, workshop.clock());
        this.meter = new ProgressMeter(board(), workshop.ledger(), workshop.clock(), progress, ear);
        this.fetching = new Fetching(workshop, meter);
        this.derivation = new Derivation(workshop, meter);
        this.otherSectors = new OtherSectors(workshop);
        this.rotation = new KeyRotation(workshop);
        this.nightly = new Nightly(workshop);
    }

    BoardId board() {
        return order.claim().board();
    }

    /** Ends the run at its next step. An interrupt is quicker, but a database may swallow it. */
    void stop() {
        meter.stop();
    }

    /** Runs to the end. */
    WorkResult run() {
        try {
            WorkResult result = work();
            meter.tell();
            return result;
        } catch (EckIdException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WorkResult.givenBack();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "enrolment of board " + board().value() + " failed unexpectedly", withoutText(e));
            return failed(
                    new EckIdException(Reason.CALL_INVALID, "the enrolment failed unexpectedly; the log says more"),
                    pause());
        }
    }

    /** Where it happened and what kind it is. The message of somebody else's failure may hold anything. */
    private static Throwable withoutText(Throwable failure) {
        Throwable shown = new IllegalStateException(failure.getClass().getName());
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }

    private WorkResult failed(EckIdException why) {
        if (why.reason() == Reason.SUPERSEDED
                || meter.stops()
                || !workshop.host().connected()) {
            LOG.log(Level.DEBUG, "board {0} goes on elsewhere: {1}", board().value(), why.getMessage());
            return WorkResult.givenBack();
        }
        LOG.log(Level.WARNING, "enrolment of board {0} stopped: {1}", board().value(), why.getMessage());
        return failed(why, pause());
    }

    private WorkResult failed(EckIdException why, Duration next) {
        return WorkResult.failed(why, next, pause());
    }

    /** Longer each time, unless somebody asks. */
    private Duration pause() {
        return BackOff.pause(order.failures() + 1);
    }

    private WorkResult work() throws EckIdException, InterruptedException {
        BoardRecord decided = workshop.boards().record(board());
        if (decided.state() != BoardState.ACTIVE) {
            return whileNotActive(decided.keyDecision());
        }
        // Before anything is asked for that could not be sealed.
        workshop.sealer().ready();
        if (!order.holdOff().isZero()) {
            return settleOnly();
        }
        BoardPlan plan;
        do {
            meter.refuseStopped();
            plan = BoardPlan.of(order.claim(), workshop);
            meter.of(plan.schools());
            meter.tellSometimes();
            doChores(plan);
            ear.listenSometimes();
        } while (workedOrRotated(plan) || otherSectors.step(plan) || waitedForNext(plan) || ear.wasAsked());
        return result(plan);
    }

    /** Nothing is made, but who left is erased in time, and a board that is switched off may still doubt its key. */
    private WorkResult whileNotActive(int keyDecision) throws EckIdException, InterruptedException {
        if (ear.isDue(Chore.NIGHTLY)) {
            done(Chore.NIGHTLY, nightly.run(BoardPlan.of(order.claim(), workshop)));
        }
        while (keyDecision > 0 && rotation.step(order.claim(), keyDecision)) {
            meter.refuseStopped();
        }
        return WorkResult.atRest(reconcileEvery);
    }

    /** Neither waits for the other. */
    private boolean workedOrRotated(BoardPlan plan) throws EckIdException, InterruptedException {
        boolean rotated = rotation.step(plan.claim(), plan.keyDecision());
        return step(plan) || rotated;
    }

    /** Earlier runs failed: only what is under way already goes on, until somebody asks or the time has come. */
    private WorkResult settleOnly() throws EckIdException, InterruptedException {
        BoardPlan plan = BoardPlan.of(order.claim(), workshop);
        meter.of(plan.schools());
        boolean more = true;
        while (more) {
            meter.refuseStopped();
            more = fetching.settle(plan);
        }
        return waitingOrAtRest(Stream.of(order.holdOff()));
    }

    private void doChores(BoardPlan plan) throws EckIdException {
        if (ear.isDue(Chore.RECONCILE)) {
            new Reconciliation(workshop).run(order.claim());
            workshop.ledger().dueAgain(board(), MENDED_BY_THE_SCHOOL);
            // What a switch of source did not get to erase, because the plug-in stopped in between.
            Origin other = plan.source() == Origin.FETCHED ? Origin.DERIVED : Origin.FETCHED;
            workshop.ids().erase(order.claim(), other, workshop.sealer().keeper());
            done(Chore.RECONCILE, reconcileEvery);
        }
        if (ear.isDue(Chore.NIGHTLY)) {
            done(Chore.NIGHTLY, nightly.run(plan));
        }
    }

    private void done(Chore chore, Duration next) throws EckIdException {
        workshop.schedule().done(order.claim(), chore, next);
        ear.isDone(chore);
    }

    private boolean step(BoardPlan plan) throws EckIdException, InterruptedException {
        if (plan.channels().isEmpty()) {
            return false;
        }
        if (plan.source() == Origin.FETCHED) {
            return fetching.step(plan);
        }
        boolean dropped = fetching.settle(plan);
        return derivation.step(plan) || dropped;
    }

    /** Waits for a batch that is to be looked at in a moment; false if there is none. */
    private boolean waitedForNext(BoardPlan plan) throws InterruptedException {
        Optional<Duration> next = fetching.nextLook().map(this::until);
        if (plan.channels().isEmpty()
                || next.filter(pause -> pause.compareTo(WORTH_WAITING) <= 0).isEmpty()) {
            return false;
        }
        meter.pause(Math.max(1, next.orElseThrow().toMillis()));
        return true;
    }

    private WorkResult result(BoardPlan plan) throws EckIdException {
        Optional<EckIdException> failure = fetching.failure();
        if (failure.isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "enrolment of board {0} stopped: {1}",
                    board().value(),
                    failure.orElseThrow().getMessage());
            Duration look = fetching.nextLook().map(this::until).orElse(pause());
            return failed(failure.orElseThrow(), look);
        }
        Instant now = workshop.clock().instant();
        Stream<Duration> moments = Stream.of(
                        workshop.ledger().nextDue(board(), plan.schools(), now),
                        workshop.parts().hasherPausedUntil(now),
                        fetching.quotaUsed() ? Optional.of(tomorrow()) : Optional.<Instant>empty())
                .flatMap(Optional::stream)
                .map(this::until);
        return waitingOrAtRest(moments);
    }

    private WorkResult waitingOrAtRest(Stream<Duration> moments) {
        Duration next = Stream.concat(moments, Stream.of(reconcileEvery))
                .min(Duration::compareTo)
                .orElseThrow();
        Optional<Duration> look = fetching.nextLook().map(this::until);
        return look.map(pause -> WorkResult.waiting(pause.compareTo(next) < 0 ? pause : next))
                .orElse(WorkResult.atRest(next));
    }

    private Duration until(Instant moment) {
        Duration pause = Duration.between(workshop.clock().instant(), moment);
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    private Instant tomorrow() {
        return LocalDate.now(workshop.clock())
                .plusDays(1)
                .atStartOfDay(workshop.clock().getZone())
                .toInstant();
    }
}
