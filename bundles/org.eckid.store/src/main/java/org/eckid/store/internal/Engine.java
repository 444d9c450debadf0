// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkResult;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.spi.store.Worker;
import org.jspecify.annotations.Nullable;

/**
 * One node's share in the work, by db-scheduler: it finds what is due, picks it for one node, says that the node is alive, and
 * notices nodes that are not. What is ours is the claim, by which a node that was only slow can't write any more.
 */
final class Engine implements WorkSchedule.Share {
    private static final Logger LOG = System.getLogger(Engine.class.getName());
    /** The fewest that the engine allows. */
    private static final int HEARTBEATS_TO_MISS = 4;

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration LET_FINISH = Duration.ofMillis(200);
    private static final long STOP_MILLIS = 800;

    private final Database database;
    private final Transactions transactions;
    private final Worker worker;
    private final int boardsAtOnce;
    private final Duration heartbeat;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ScheduledThreadPoolExecutor pulse;
    private volatile @Nullable Running running;

    /** Once the database was there. */
    private record Running(NodeName node, Scheduler scheduler) {}

    /** Starts as soon as the database is there. */
    Engine(Database database, Worker worker, int boardsAtOnce, Duration heartbeat) {
        this.database = database;
        this.transactions = new Transactions(database);
        this.worker = worker;
        this.boardsAtOnce = boardsAtOnce;
        this.heartbeat = heartbeat;
        this.pulse = new ScheduledThreadPoolExecutor(1, threads("eckid-work-pulse"));
        pulse.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        var unused = pulse.scheduleWithFixedDelay(this::beat, 0, heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How long a node may be silent before its boards go to others. */
    static Duration lease(Duration heartbeat) {
        return heartbeat.multipliedBy(HEARTBEATS_TO_MISS);
    }

    private Scheduler scheduler(NodeName node) {
        CustomTask<Void> board = Tasks.custom(BoardTasks.NAME, Void.class)
                .onDeadExecution((complete, row) -> row.reschedule(complete, now()))
                .onFailure((complete, row) -> row.reschedule(complete, now().plus(AFTER_TROUBLE)))
                .execute((task, context) -> run(node, task, context));
        return Scheduler.create(new PatientConnections(database, stopped), board)
                .schedulerName(new SchedulerName.Fixed(node.value()))
                .clock(this::now)
                .jdbcCustomization(new DefaultJdbcCustomization(false))
                .threads(boardsAtOnce)
                .executorService(Executors.newFixedThreadPool(boardsAtOnce, threads("eckid-work")))
                .dueExecutor(Executors.newSingleThreadExecutor(threads("eckid-work-due")))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, threads("eckid-work-heartbeat")))
                .pollingInterval(heartbeat)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(HEARTBEATS_TO_MISS)
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(LET_FINISH)
                .build();
    }

    private static ThreadFactory threads(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private Instant now() {
        return database.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Something may be due now. */
    void lookNow() {
        Running engine = running;
        if (engine != null) {
            engine.scheduler().triggerCheckForDueExecutions();
        }
    }

    private void beat() {
        try {
            Running engine = running;
            if (engine == null) {
                start(NodeName.fresh());
            } else {
                transactions.run("say that this node is alive", c -> alive(c, engine.node()));
            }
        } catch (EckIdException e) {
            LOG.log(Level.DEBUG, "The next heartbeat tries again: {0}", e.getMessage());
        }
    }

    private void start(NodeName node) throws EckIdException {
        transactions.run("begin to share in the work", c -> {
            alive(c, node);
            if (database.isOfOneProcess()) {
                new BoardTasks(c, now()).letGoOfOthers(node.process());
            }
        });
        Scheduler scheduler = scheduler(node);
        scheduler.start();
        running = new Running(node, scheduler);
        // Who asked while it started found nobody to tell.
        lookNow();
    }

    private void alive(Connection c, NodeName node) throws SQLException {
        database.clock().compare(c);
        new Nodes(c, now()).alive(node.value());
    }

    private CompletionHandler<Void> run(NodeName node, TaskInstance<Void> task, ExecutionContext context) {
        Turn turn = new Turn(new BoardId(task.getId()), context.getExecution().version);
        try {
            Optional<WorkOrder> order = transactions.ask("claim a board", c -> turn.begin(c, now(), node.value()));
            if (order.isPresent()) {
                run(turn, order.get());
            }
        } catch (EckIdException e) {
            throw new IllegalStateException("the database went away before the run began", e);
        }
        // The task was let go of in one transaction with our own row, so nothing is left to complete.
        return (complete, row) -> {};
    }

    private void run(Turn turn, WorkOrder order) {
        WorkResult result = worker.work(order);
        Optional<Instant> next = record(turn, order, result);
        worker.recorded(order, result);
        next.ifPresent(this::lookAt);
    }

    /** A run whose end can't be written holds on to its board until the database is back, or another node takes over. */
    private Optional<Instant> record(Turn turn, WorkOrder order, WorkResult result) {
        while (true) {
            try {
                return Optional.of(transactions.ask("end the run of a board", c -> turn.end(c, now(), order, result)));
            } catch (EckIdException e) {
                if (stops()) {
                    return Optional.empty();
                }
            }
        }
    }

    private boolean stops() {
        try {
            return stopped.await(AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The engine looks every heartbeat; who is due in between need not wait for that. */
    private void lookAt(Instant next) {
        try {
            lookIn(Math.max(0, Duration.between(now(), next).toMillis() + 1));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The work stops; another node looks.");
        }
    }

    private void lookIn(long millis) {
        var unused = pulse.schedule(this::lookNow, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        stopped.countDown();
        pulse.shutdown();
        Thread stopping = threads("eckid-work-stop").newThread(this::stop);
        stopping.start();
        try {
            stopping.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        try {
            // A beat that is just starting the engine is waited for.
            if (!pulse.awaitTermination(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, "The database does not answer.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Running engine = running;
        if (engine != null) {
            engine.scheduler().stop();
            giveBack(engine.node());
        }
    }

    private void giveBack(NodeName node) {
        try {
            transactions.run("stop sharing in the work", c -> {
                new BoardTasks(c, now()).letGoOf(node.value());
                new Nodes(c, now()).stopped(node.value());
            });
        } catch (EckIdException e) {
            LOG.log(Level.DEBUG, "The other nodes notice by themselves that this one stopped: {0}", e.getMessage());
        }
    }
}
