// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.spi.store.WorkState;
import org.eckid.store.contract.CountingKeeper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL crashes and comes back in the middle of runs: they go on by themselves, and nothing is lost or doubled. */
@ExtendWith(PostgresServer.class)
final class PostgresRestartTest {
    private static final Brin SCHOOL = new Brin("19HY00");
    private static final Chain CHAIN = new Chain("http://purl.edustandaard.nl/begrippenkader/chain");
    private static final Sector SECTOR = new Sector("http://purl.edustandaard.nl/begrippenkader/sector");
    private static final Quota QUOTA = new Quota(1000, ZoneOffset.UTC);
    private static final int BOARDS = 3;
    private static final int PERSONS = 400;
    private static final int IN_A_BATCH = 10;
    private static final int CRASHES = 3;

    private final AtomicInteger recorded = new AtomicInteger();

    @Test
    void nothingIsLostOrDoubledWhenTheServerCrashesInMidRun(PostgresServer.Running programs, @TempDir Path folder)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(BOARDS);
        try (OwnPostgres server = OwnPostgres.start(programs.binaries(), folder);
                Database database = new Database(server.source(new Patience(5)), Clock.systemUTC())) {
            JdbcLedger ledger = new JdbcLedger(database);
            List<Future<?>> runs = new ArrayList<>();
            for (int number = 0; number < BOARDS; number++) {
                Run run = new Run(database, new BoardId("bestuur-" + number));
                runs.add(threads.submit(run));
            }
            for (int crash = 1; crash <= CRASHES; crash++) {
                int until = BOARDS * 2 * PERSONS / IN_A_BATCH * crash / (CRASHES + 1);
                Eventually.holds("the runs are under way", () -> recorded.get() >= until);
                server.crash();
                server.startAgain();
            }
            for (Future<?> run : runs) {
                run.get(120, TimeUnit.SECONDS);
            }
            for (int number = 0; number < BOARDS; number++) {
                assertWhole(database, new BoardId("bestuur-" + number));
            }
            assertEquals(
                    BOARDS * 2 * PERSONS / IN_A_BATCH, ledger.submissions(QUOTA).used(), "not one too many");
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertWhole(Database database, BoardId board) throws EckIdException {
        JdbcLedger ledger = new JdbcLedger(database);
        assertEquals(List.of(), ledger.openBatches(board));
        assertEquals(
                Map.of(WorkState.PRESENT, PERSONS),
                Map.of(
                        ledger.tallies(board).get(0).state(),
                        ledger.tallies(board).stream().mapToInt(Tally::count).sum()));
        assertEquals(
                PERSONS,
                new JdbcSealedIds(database).read(board, SCHOOL, persons()).size());
    }

    private static List<PersonRef> persons() {
        return IntStream.range(0, PERSONS)
                .mapToObj(number -> new PersonRef(PersonKind.PUPIL, "p" + number))
                .toList();
    }

    /** As core's run of a board: reads what is due, prepares, records; after a failure it reads again. */
    private final class Run implements Callable<Boolean> {
        private final JdbcLedger ledger;
        private final WorkSchedule schedule;
        private final BoardKeys keys;
        private final BoardId board;
        private @Nullable Claim claim;

        Run(Database database, BoardId board) {
            this.ledger = new JdbcLedger(database);
            this.schedule = new DbSchedulerSchedule(database, Line.HEARTBEAT);
            this.keys = new JdbcBoardKeys(database);
            this.board = board;
        }

        @Override
        public Boolean call() throws EckIdException {
            while (true) {
                try {
                    if (claim == null) {
                        reconcile();
                    }
                    if (!step()) {
                        return true;
                    }
                } catch (EckIdException e) {
                    if (e.reason() != Reason.STORE_UNAVAILABLE && e.reason() != Reason.CHANGED_MEANWHILE) {
                        throw e;
                    }
                }
            }
        }

        private void reconcile() throws EckIdException {
            Claim taken = schedule.takeOver(board);
            long mark = ledger.beginReconciliation(taken);
            ledger.seen(
                    taken,
                    mark,
                    persons().stream()
                            .map(person -> new EnrolledPerson(person, SCHOOL))
                            .toList());
            ledger.endReconciliation(taken, mark);
            if (keys.of(board).isEmpty()) {
                keys.add(taken, CountingKeeper.key(board, 1, 0));
            }
            claim = taken;
        }

        private Claim claim() {
            return Objects.requireNonNull(claim, "taken before");
        }

        private boolean step() throws EckIdException {
            List<OpenBatch> open = ledger.openBatches(board);
            if (open.isEmpty()) {
                return prepare(WorkState.STAMPED) || prepare(WorkState.DUE);
            }
            BatchPlan plan = open.get(0).plan();
            ledger.submitted(
                    claim(), plan.key(), new RemoteBatchId(plan.key().value().toString()), Duration.ZERO);
            ledger.record(claim(), answer(plan), new CountingKeeper());
            recorded.incrementAndGet();
            return true;
        }

        private boolean prepare(WorkState from) throws EckIdException {
            List<WorkItem> due = ledger.due(board, from, Set.of(SCHOOL), Instant.now(), IN_A_BATCH);
            if (due.isEmpty()) {
                return false;
            }
            boolean stamps = from == WorkState.DUE;
            Map<PersonRef, Integer> rounds = new HashMap<>();
            due.forEach(item -> rounds.put(item.person(), item.round()));
            ledger.prepare(
                    claim(),
                    new BatchPlan(
                            new BatchKey(UUID.randomUUID()),
                            stamps ? WorkState.STAMP_SUBMITTED : WorkState.ECKID_SUBMITTED,
                            new Oin("0000000700019HY34567"),
                            stamps ? Optional.empty() : Optional.of(CHAIN),
                            stamps ? Optional.empty() : Optional.of(SECTOR),
                            due.stream().map(WorkItem::person).toList()),
                    new Rounds(rounds),
                    QUOTA);
            return true;
        }

        private Outcome answer(BatchPlan plan) {
            boolean stamps = plan.stage() == WorkState.STAMP_SUBMITTED;
            return new Outcome(
                    Optional.of(plan.key()),
                    Rounds.none(),
                    stamps
                            ? plan.persons().stream()
                                    .map(one -> new SealedStampseudonym(one, seal(one)))
                                    .toList()
                            : List.of(),
                    stamps ? List.of() : plan.persons().stream().map(this::id).toList(),
                    List.of());
        }

        private SealedEckId id(PersonRef person) {
            return new SealedEckId(
                    person,
                    Origin.FETCHED,
                    CHAIN,
                    SECTOR,
                    seal(person),
                    seal(person).content());
        }

        private Seal seal(PersonRef person) {
            return new Seal(1, 1, new Sealed(("seal of " + person.key()).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
