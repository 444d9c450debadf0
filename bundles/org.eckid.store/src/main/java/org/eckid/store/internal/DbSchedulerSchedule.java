// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.BoardWork;
import org.eckid.spi.store.Chore;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Heard;
import org.eckid.spi.store.Wish;
import org.eckid.spi.store.WorkNode;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.spi.store.Worker;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The schedule in the store's database, run by db-scheduler on each node that shares. */
@Component(service = WorkSchedule.class, configurationPid = "org.eckid.store.work")
@Designate(ocd = WorkSettings.class)
public final class DbSchedulerSchedule implements WorkSchedule {
    private final Database database;
    private final Transactions transactions;
    private final Duration heartbeat;
    private final List<Engine> engines = new CopyOnWriteArrayList<>();

    /** Checks the settings; opens nothing yet. */
    @Activate
    public DbSchedulerSchedule(@Reference Database database, WorkSettings settings) {
        this(database, heartbeat(settings.heartbeat_seconds()));
    }

    DbSchedulerSchedule(Database database, Duration heartbeat) {
        this.database = database;
        this.transactions = new Transactions(database);
        this.heartbeat = heartbeat;
    }

    private static Duration heartbeat(double seconds) {
        if (!(seconds >= 0.1 && seconds <= 60)) {
            throw new IllegalArgumentException(
                    "heartbeat.seconds of org.eckid.store.work is " + seconds + "; use 0.1 to 60, e.g. 5");
        }
        return Duration.ofMillis((long) (seconds * 1000));
    }

    @Override
    public Share share(Worker worker, int boardsAtOnce) {
        Engine engine = new Engine(database, worker, boardsAtOnce, heartbeat);
        engines.add(engine);
        return () -> {
            engines.remove(engine);
            engine.close();
        };
    }

    @Override
    public long ask(BoardId board, Wish wish) throws EckIdException {
        long number = transactions.ask("ask for a board's work", c -> new Turns(c, now()).ask(board, wish));
        engines.forEach(Engine::lookNow);
        return number;
    }

    @Override
    public Heard hear(Claim claim) throws EckIdException {
        return transactions.ask("hear what is asked of a run", c -> new Turns(c, now()).hear(claim));
    }

    @Override
    public void done(Claim claim, Chore chore, Duration next) throws EckIdException {
        transactions.run("record a chore", c -> new Turns(c, now()).done(claim, chore, now().plus(next)));
    }

    @Override
    public Claim takeOver(BoardId board) throws EckIdException {
        return transactions.ask("take over a board", c -> new Turns(c, now()).claim(board));
    }

    @Override
    public BoardWork work(BoardId board) throws EckIdException {
        return transactions.read("read what goes on with a board", c -> {
            Optional<Turns.Row> row = new Turns(c, now()).read(board);
            Optional<Instant> next = new BoardTasks(c, now()).executionTime(board);
            return row.map(known -> work(known, next)).orElseGet(() -> nothing(next));
        });
    }

    private static BoardWork work(Turns.Row row, Optional<Instant> next) {
        return new BoardWork(
                row.running(), next, row.failures(), row.failure(), row.holdUntil(), row.asked(), row.rested());
    }

    private static BoardWork nothing(Optional<Instant> next) {
        return new BoardWork(Optional.empty(), next, 0, Optional.empty(), Optional.empty(), 0, 0);
    }

    @Override
    public List<WorkNode> nodes() throws EckIdException {
        return transactions.read("read which nodes are alive", c -> new Nodes(c, now()).alive(Engine.lease(heartbeat)));
    }

    @Override
    public Instant now() {
        return database.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
