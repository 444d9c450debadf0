// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardWork;
import org.eckid.spi.store.Chore;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Heard;
import org.eckid.spi.store.Wish;
import org.eckid.spi.store.WorkNode;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkResult;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.spi.store.Worker;

/** The schedule's contract in memory, for one node. What a run wants to be woken for comes after the real time has passed. */
public final class MemorySchedule implements WorkSchedule {
    private final Clock clock;
    private final Map<BoardId, Row> rows = new HashMap<>();
    private ScheduledExecutorService threads = Executors.newScheduledThreadPool(0);
    private Optional<Worker> worker = Optional.empty();

    public MemorySchedule(Clock clock) {
        this.clock = clock;
    }

    private static final class Row {
        long epoch;
        long asked;
        long hurryAsked;
        long looked;
        long rested;
        boolean running;
        int failures;
        Optional<Reason> failure = Optional.empty();
        Instant holdUntil = Instant.MIN;
        long reconcileAsked;
        final Map<Chore, Instant> chores = new EnumMap<>(Chore.class);

        Set<Chore> due(Instant now) {
            Set<Chore> due = EnumSet.noneOf(Chore.class);
            for (Chore chore : Chore.values()) {
                if (!now.isBefore(chores.getOrDefault(chore, Instant.MIN))) {
                    due.add(chore);
                }
            }
            return due;
        }
    }

    private Row row(BoardId board) {
        return rows.computeIfAbsent(board, none -> new Row());
    }

    /** Refuses a claim that is not the last one. */
    synchronized void check(Claim claim) throws EckIdException {
        if (row(claim.board()).epoch != claim.epoch()) {
            throw new EckIdException(Reason.SUPERSEDED, "the board was taken over");
        }
    }

    @Override
    public synchronized Share share(Worker shared, int boardsAtOnce) {
        worker = Optional.of(shared);
        ScheduledExecutorService fresh = Executors.newScheduledThreadPool(boardsAtOnce, task -> {
            Thread thread = new Thread(task, "memory-schedule");
            thread.setDaemon(true);
            return thread;
        });
        threads = fresh;
        rows.keySet().forEach(board -> wake(board, Duration.ZERO));
        return () -> {
            synchronized (this) {
                worker = Optional.empty();
            }
            fresh.shutdownNow();
        };
    }

    private void wake(BoardId board, Duration pause) {
        if (worker.isPresent() && !threads.isShutdown()) {
            var unused = threads.schedule(() -> run(board), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run(BoardId board) {
        Worker runs;
        WorkOrder order;
        synchronized (this) {
            Row row = row(board);
            if (row.running || worker.isEmpty()) {
                return;
            }
            row.running = true;
            row.epoch++;
            row.looked = row.asked;
            Instant now = clock.instant();
            Duration hold = row.holdUntil.isAfter(now) ? Duration.between(now, row.holdUntil) : Duration.ZERO;
            order = new WorkOrder(new Claim(board, row.epoch), row.due(now), hold, row.failures);
            runs = worker.orElseThrow();
        }
        WorkResult result = runs.work(order);
        end(order, result);
        runs.recorded(order, result);
    }

    private synchronized void end(WorkOrder order, WorkResult result) {
        BoardId board = order.claim().board();
        Row row = row(board);
        row.running = false;
        boolean superseded = row.epoch != order.claim().epoch();
        if (!superseded) {
            record(row, order, result);
        }
        wake(board, superseded || row.asked > row.looked ? Duration.ZERO : result.next());
    }

    private void record(Row row, WorkOrder order, WorkResult result) {
        if (result.end() == WorkResult.End.AT_REST || result.end() == WorkResult.End.FAILED) {
            row.rested = row.looked;
        }
        if (result.end() == WorkResult.End.FAILED) {
            row.failures++;
            row.failure = result.failure().map(EckIdException::reason);
            row.holdUntil =
                    row.hurryAsked > row.looked ? Instant.MIN : clock.instant().plus(result.holdOff());
        } else if (result.end() != WorkResult.End.GIVEN_BACK && order.holdOff().isZero()) {
            row.failures = 0;
            row.failure = Optional.empty();
        }
    }

    @Override
    public synchronized long ask(BoardId board, Wish wish) {
        Row row = row(board);
        row.asked++;
        if (wish != Wish.LOOK) {
            row.hurryAsked = row.asked;
            row.holdUntil = Instant.MIN;
        }
        if (wish == Wish.RECONCILE) {
            row.reconcileAsked = row.asked;
            row.chores.remove(Chore.RECONCILE);
        }
        if (!row.holdUntil.isAfter(clock.instant())) {
            wake(board, Duration.ZERO);
        }
        return row.asked;
    }

    @Override
    public synchronized Heard hear(Claim claim) throws EckIdException {
        check(claim);
        Row row = row(claim.board());
        boolean heard = row.asked > row.looked;
        row.looked = row.asked;
        return new Heard(heard, row.due(clock.instant()));
    }

    @Override
    public synchronized void done(Claim claim, Chore chore, Duration next) throws EckIdException {
        check(claim);
        Row row = row(claim.board());
        if (chore == Chore.NIGHTLY || row.reconcileAsked <= row.looked) {
            row.chores.put(chore, clock.instant().plus(next));
        }
    }

    @Override
    public synchronized Claim takeOver(BoardId board) {
        return new Claim(board, ++row(board).epoch);
    }

    @Override
    public synchronized BoardWork work(BoardId board) {
        Row row = row(board);
        return new BoardWork(
                row.running ? Optional.of(new BoardWork.Running("memory", clock.instant())) : Optional.empty(),
                Optional.empty(),
                row.failures,
                row.failure,
                row.holdUntil.equals(Instant.MIN) ? Optional.empty() : Optional.of(row.holdUntil),
                row.asked,
                row.rested);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public synchronized List<WorkNode> nodes() {
        return worker.isPresent() ? List.of(new WorkNode("memory", clock.instant(), clock.instant())) : List.of();
    }
}
