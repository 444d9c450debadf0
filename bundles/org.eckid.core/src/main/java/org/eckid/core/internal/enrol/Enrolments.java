// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
import org.eckid.spi.store.Wish;
import org.eckid.spi.store.WorkSchedule;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the boards' work: on command, on hints of the host, when a part comes back. Whose turn it is, and when it comes back
 * by itself, is the store's schedule, which all nodes share; what ticks here concerns this node only. Safe for use by many
 * threads.
 */
public final class Enrolments implements HostEvents, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Enrolments.class.getName());
    private static final long TICK_SECONDS = 30;
    private static final long WATCH_SECONDS = 1;

    private final Workshop workshop;
    private final int boardsAtOnce;
    private final Watches watches;
    private final BoardWorker worker;
    private final Replacements replacements;
    private final Corrections corrections;
    private final ScheduledExecutorService events =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("eckid-events"));
    private final AtomicReference<WorkSchedule.@Nullable Share> share = new AtomicReference<>();
    /** Boards that were asked for since the host came; others are new. */
    private final Set<BoardId> known = ConcurrentHashMap.newKeySet();

    /**
     * Starts ticking; nothing runs before a host connects.
     *
     * @param boardsAtOnce how many boards run side by side on this node
     */
    public Enrolments(Workshop workshop, Duration reconcileEvery, int boardsAtOnce) {
        this.workshop = workshop;
        this.boardsAtOnce = boardsAtOnce;
        this.corrections = new Corrections(workshop.ledger(), workshop.sealer());
        this.watches = new Watches(workshop);
        this.worker = new BoardWorker(workshop, reconcileEvery, watches, board -> later(() -> watches.check(board)));
        this.replacements = new Replacements(workshop);
        workshop.parts().onArrival(this::partCame);
        repeat(this::tick, TICK_SECONDS);
        repeat(this::watch, WATCH_SECONDS);
    }

    private void repeat(Task task, long seconds) {
        var unused = events.scheduleWithFixedDelay(() -> quietly(task), seconds, seconds, TimeUnit.SECONDS);
    }

    /** Asks for a run that first reads the host; one that goes on, here or on another node, hears of it. */
    public CompletionStage<EnrolmentProgress> enrol(BoardId board, Consumer<EnrolmentProgress> listener)
            throws EckIdException {
        workshop.parts().tryHasherNow();
        return watches.add(board, workshop.schedule().ask(board, Wish.RECONCILE), listener);
    }

    /** How far a board is, if something is under way on this node. */
    public Optional<EnrolmentProgress> progress(BoardId board) {
        return watches.latest(board);
    }

    /** A board was switched on, or something about it changed: read the host anew and look what is due, soon. */
    public void lookAt(BoardId board) {
        later(() -> askIfActive(board, Wish.RECONCILE));
    }

    @Override
    public void connected() {
        close(share.getAndSet(workshop.schedule().share(worker, boardsAtOnce)));
        known.clear();
        later(() -> lookAgain(Wish.RECONCILE));
    }

    @Override
    public void disconnected() {
        worker.stop();
        close(share.getAndSet(null));
    }

    private static void close(WorkSchedule.@Nullable Share former) {
        if (former != null) {
            former.close();
        }
    }

    @Override
    public void changed(BoardId board, PersonRef person) {
        hinted(board, () -> look(board, person));
    }

    /** Nothing is kept of the persons of a board that was erased, not even that they are there. */
    private void look(BoardId board, PersonRef person) throws EckIdException {
        if (workshop.boards().record(board).erased()) {
            return;
        }
        var found = workshop.host().directory().person(board, person);
        if (found.isPresent()) {
            workshop.ledger().changed(board, found.orElseThrow());
            askIfActive(board, Wish.LOOK);
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
        return replacements.add(board, person, former);
    }

    @Override
    public CompletionStage<Void> pgnCorrected(BoardId board, PersonRef person) {
        CompletionStage<Void> told = corrections.add(board, person);
        later(corrections::settle);
        changed(board, person);
        if (events.isShutdown()) {
            corrections.breakOff(stopping());
        }
        return told;
    }

    /** Persons of whom nothing may be given now. */
    public Corrections corrections() {
        return corrections;
    }

    /** What is said to who waits for something when the plug-in stops. */
    static EckIdException stopping() {
        return new EckIdException(Reason.PART_MISSING, "the plug-in stops; call again when it runs");
    }

    /** Stops within a second; what was on its way goes on from the ledger another time. */
    @Override
    public void close() {
        events.shutdownNow();
        disconnected();
        replacements.close();
        corrections.breakOff(stopping());
        watches.breakOff(stopping());
    }

    /** Whom a former hasher left waiting need not wait for it any longer. */
    private void partCame() {
        later(() -> {
            if (workshop.host().connected()) {
                for (Board board : workshop.host().boards()) {
                    workshop.ledger().dueAgain(board.id(), Set.of(Reason.HASHER_UNAVAILABLE));
                }
            }
            lookAgain(Wish.NOW);
        });
    }

    private void lookAgain(Wish wish) throws EckIdException {
        quietly(corrections::settle);
        if (workshop.host().connected()) {
            for (Board board : workshop.host().boards()) {
                quietly(() -> askIfActive(board.id(), wish));
            }
        }
    }

    /** Boards that are new, or of which a hint could not be followed. The others come back by themselves. */
    private void tick() throws EckIdException {
        quietly(corrections::settle);
        if (workshop.host().connected()) {
            for (Board board : workshop.host().boards()) {
                if (!known.contains(board.id())) {
                    quietly(() -> askIfActive(board.id(), Wish.RECONCILE));
                }
            }
        }
    }

    private void watch() {
        for (BoardId board : watches.boards()) {
            quietly(() -> {
                if (!worker.worksOn(board)) {
                    watches.tell(board);
                }
                watches.check(board);
            });
        }
    }

    private void askIfActive(BoardId board, Wish wish) throws EckIdException {
        if (workshop.boards().record(board).state() == BoardState.ACTIVE) {
            workshop.schedule().ask(board, wish);
            known.add(board);
        }
    }

    /** A hint that can't be followed now is mended by a reconciliation, which the next tick asks for. */
    private void hinted(BoardId board, Task task) {
        later(() -> {
            try {
                task.run();
            } catch (EckIdException | RuntimeException e) {
                known.remove(board);
                throw e;
            }
        });
    }

    private interface Task {
        void run() throws EckIdException;
    }

    private void later(Task task) {
        try {
            events.execute(() -> quietly(task));
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "a hint came while the plug-in stops; the next reconciliation sees to it");
        }
    }

    private static void quietly(Task task) {
        try {
            task.run();
        } catch (EckIdException e) {
            LOG.log(Level.WARNING, "will be tried again: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "will be tried again: {0}", e.getClass().getName());
        }
    }
}
