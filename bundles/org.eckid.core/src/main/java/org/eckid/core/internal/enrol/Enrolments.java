// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.api.secret.Pgn;
import org.eckid.core.internal.host.HostEvents;
import org.eckid.spi.host.Board;

/**
 * Keeps the boards' runs going: on command, on hints of the host, when a part comes back, and every half minute in case
 * something became due. At most one run per board. Safe for use by many threads.
 */
public final class Enrolments implements HostEvents, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Enrolments.class.getName());
    private static final long TICK_SECONDS = 30;
    private static final long STOP_MILLIS = 500;

    private final Workshop workshop;
    private final Duration reconcileEvery;
    private final ExecutorService runners;
    /** Apart from the runs, which may wait for minutes. */
    private final ExecutorService replacements;

    private final Set<Runnable> replacing = ConcurrentHashMap.newKeySet();
    private final Corrections corrections;
    private final ScheduledExecutorService ticker;
    private final Map<BoardId, BoardRun> runs = new ConcurrentHashMap<>();
    private final Map<BoardId, Instant> reconciledAt = new ConcurrentHashMap<>();
    private final Map<BoardId, Integer> failures = new ConcurrentHashMap<>();
    private final Map<BoardId, Instant> notBefore = new ConcurrentHashMap<>();
    private final Map<BoardId, Instant> pauses = new ConcurrentHashMap<>();

    /**
     * Starts ticking; nothing runs before a host connects.
     *
     * @param boardsAtOnce how many boards run side by side
     */
    public Enrolments(Workshop workshop, Duration reconcileEvery, int boardsAtOnce) {
        this.workshop = workshop;
        this.reconcileEvery = reconcileEvery;
        this.corrections = new Corrections(workshop.ledger());
        this.runners = Executors.newFixedThreadPool(boardsAtOnce, threads("eckid-enrolment"));
        this.replacements = Executors.newSingleThreadExecutor(threads("eckid-replacements"));
        this.ticker = Executors.newSingleThreadScheduledExecutor(threads("eckid-events"));
        workshop.parts().onArrival(this::lookAgain);
        var unused = ticker.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Starts a run that first reads the host, or joins the one that runs. */
    public CompletionStage<EnrolmentProgress> enrol(BoardId board, Consumer<EnrolmentProgress> listener) {
        workshop.parts().tryHasherNow();
        return start(board, BoardRun.Reconcile.FIRST, Optional.of(listener));
    }

    /** How far the run of a board is, if one runs. */
    public Optional<EnrolmentProgress> progress(BoardId board) {
        return Optional.ofNullable(runs.get(board)).map(BoardRun::progress);
    }

    /** A board was switched on, or something about it changed: read the host anew and look what is due, soon. */
    public void lookAt(BoardId board) {
        later(() -> {
            notBefore.remove(board);
            reconciledAt.remove(board);
            startIfActive(board);
        });
    }

    @Override
    public void connected() {
        reconciledAt.clear();
        lookAgain();
    }

    @Override
    public void disconnected() {
        // A run that needs the host ends by itself; the ledger keeps what is done.
    }

    @Override
    public void changed(BoardId board, PersonRef person) {
        hinted(board, () -> look(board, person));
    }

    private void look(BoardId board, PersonRef person) throws EckIdException {
        var found = workshop.host().directory().person(board, person);
        if (found.isPresent()) {
            workshop.ledger().changed(board, found.orElseThrow());
            startIfActive(board);
        } else {
            workshop.ledger().left(board, person);
        }
    }

    @Override
    public void left(BoardId board, PersonRef person) {
        hinted(board, () -> workshop.ledger().left(board, person));
    }

    @Override
    public CompletionStage<Void> pgnReplaced(BoardId board, PersonRef person, Pgn former) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        Runnable breakOff = () -> told.completeExceptionally(stopping());
        replacing.add(breakOff);
        try {
            replacements.execute(() -> {
                try {
                    new PgnReplacement(workshop).run(board, person, former);
                    told.complete(null);
                } catch (EckIdException | RuntimeException e) {
                    told.completeExceptionally(e);
                } catch (InterruptedException e) {
                    told.completeExceptionally(stopping());
                    Thread.currentThread().interrupt();
                } finally {
                    replacing.remove(breakOff);
                }
            });
        } catch (RejectedExecutionException e) {
            breakOff.run();
        }
        return told;
    }

    @Override
    public CompletionStage<Void> pgnCorrected(BoardId board, PersonRef person) {
        CompletionStage<Void> told = corrections.add(board, person);
        later(corrections::settle);
        changed(board, person);
        if (ticker.isShutdown()) {
            corrections.breakOff(stopping());
        }
        return told;
    }

    /** Persons of whom nothing may be given now. */
    public Corrections corrections() {
        return corrections;
    }

    private static EckIdException stopping() {
        return new EckIdException(Reason.PART_MISSING, "the plug-in stops; call again when it runs");
    }

    /** Stops within a second; what was on its way goes on from the ledger another time. */
    @Override
    public void close() {
        ticker.shutdownNow();
        runs.values().forEach(BoardRun::stop);
        runners.shutdownNow();
        replacements.shutdownNow();
        replacing.forEach(Runnable::run);
        corrections.breakOff(stopping());
        try {
            if (!runners.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, "a run still waits for its source; it ends by itself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A part or the host came: whom a former hasher left waiting need not wait for it any longer. */
    private void lookAgain() {
        later(() -> {
            notBefore.clear();
            quietly(this::forgetFormerHasher);
            tick();
        });
    }

    private void forgetFormerHasher() throws EckIdException {
        if (workshop.host().connected()) {
            for (Board board : workshop.host().boards()) {
                workshop.ledger().dueAgain(board.id(), Set.of(Reason.HASHER_UNAVAILABLE));
            }
        }
    }

    /** A hint that can't be followed now is mended by the next reconciliation, which is then due at once. */
    private void hinted(BoardId board, Task task) {
        later(() -> {
            try {
                task.run();
            } catch (EckIdException | RuntimeException e) {
                reconciledAt.remove(board);
                throw e;
            }
        });
    }

    private interface Task {
        void run() throws EckIdException;
    }

    private void later(Task task) {
        try {
            ticker.execute(() -> quietly(task));
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "a hint came while the plug-in stops; the next reconciliation sees to it");
        }
    }

    private static void quietly(Task task) {
        try {
            task.run();
        } catch (EckIdException e) {
            LOG.log(Level.WARNING, "will be tried again: {0}", e.getMessage());
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "the plug-in stops; the next start looks again");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "will be tried again: {0}", e.getClass().getName());
        }
    }

    private void tick() {
        quietly(corrections::settle);
        if (workshop.host().connected()) {
            quietly(() -> {
                for (Board board : workshop.host().boards()) {
                    quietly(() -> startIfActive(board.id()));
                }
            });
        }
    }

    private void startIfActive(BoardId board) throws EckIdException {
        Instant now = workshop.clock().instant();
        boolean mayTry = !now.isBefore(notBefore.getOrDefault(board, Instant.MIN));
        if (mayTry && workshop.boards().record(board).state() == BoardState.ACTIVE) {
            start(board, reconcileDue(board, now), Optional.empty());
        }
    }

    private BoardRun.Reconcile reconcileDue(BoardId board, Instant now) {
        Instant last = reconciledAt.getOrDefault(board, Instant.MIN);
        boolean due = last.equals(Instant.MIN) || !now.isBefore(last.plus(reconcileEvery));
        return due ? BoardRun.Reconcile.FIRST : BoardRun.Reconcile.NOT_NOW;
    }

    private CompletionStage<EnrolmentProgress> start(
            BoardId board, BoardRun.Reconcile reconcile, Optional<Consumer<EnrolmentProgress>> listener) {
        BoardRun run = runs.compute(board, (id, running) -> {
            if (running != null && running.join(reconcile, listener)) {
                return running;
            }
            BoardRun fresh = new BoardRun(id, workshop);
            fresh.join(reconcile, listener);
            runners.execute(() -> runToEnd(id, fresh));
            return fresh;
        });
        if (reconcile == BoardRun.Reconcile.FIRST) {
            reconciledAt.put(board, workshop.clock().instant());
        }
        return run.finished();
    }

    private void runToEnd(BoardId board, BoardRun run) {
        run.run();
        runs.remove(board, run);
        var unused = run.finished().whenComplete((progress, failure) -> note(board, failure == null));
        workshop.parts().hasherPausedUntil(workshop.clock().instant()).ifPresent(end -> startAfterPause(board, end));
    }

    /** The pause of a hasher may be shorter than a tick. One wake-up for each board and pause is enough. */
    private void startAfterPause(BoardId board, Instant end) {
        if (end.equals(pauses.put(board, end))) {
            return;
        }
        long millis = Duration.between(workshop.clock().instant(), end).toMillis() + 1;
        quietly(() -> {
            var unused = ticker.schedule(() -> quietly(() -> startIfActive(board)), millis, TimeUnit.MILLISECONDS);
        });
    }

    /** A board whose runs fail is left alone for longer each time, unless somebody asks. */
    private void note(BoardId board, boolean well) {
        if (well) {
            failures.remove(board);
            notBefore.remove(board);
            return;
        }
        int count = failures.merge(board, 1, Integer::sum);
        notBefore.put(board, BackOff.next(count, workshop.clock().instant()));
        // A reconciliation that was cut off must be done again.
        reconciledAt.remove(board);
    }
}
