// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;
import org.eckid.store.contract.CountingKeeper;
import org.eckid.store.contract.StoreContract;
import org.eckid.store.contract.StoreUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of a call when PostgreSQL or the way to it fails: it ends within a bound and says so, nothing of it is half
 * done, and repeating it is right.
 */
@ExtendWith(PostgresServer.class)
final class PostgresFaultTest extends StoreContract {
    private static final Patience PATIENT = new Patience(30);
    private static final Patience HASTY = new Patience(1);

    private static OwnPostgres server;
    private static CuttableLink link;
    private static SharedStore patient;
    private static ExecutorService callers;

    @BeforeAll
    static void start(PostgresServer.Running programs, @TempDir Path folder) throws Exception {
        server = OwnPostgres.start(programs.binaries(), folder);
        link = new CuttableLink(server.port());
        patient = new SharedStore(OwnPostgres.source(link.port(), PATIENT));
        callers = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stop() throws Exception {
        callers.shutdownNow();
        patient.close();
        link.close();
        server.close();
    }

    @Override
    protected StoreUnderTest open() throws Exception {
        return patient.emptied();
    }

    private static Database hasty() {
        return new Database(OwnPostgres.source(link.port(), HASTY), Clock.systemUTC());
    }

    private static EckIdException failureOf(Future<?> call) throws Exception {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> call.get(60, TimeUnit.SECONDS));
        return assertInstanceOf(EckIdException.class, failed.getCause());
    }

    private static void assertUnavailable(String part, EckIdException told) {
        assertEquals(Reason.STORE_UNAVAILABLE, told.reason());
        assertTrue(told.getMessage().contains(part), told.getMessage());
        assertEquals(null, told.getCause(), "a driver's exception quotes statements and values");
    }

    private static Callable<Boolean> call(Transactions.Step step, String what, Database database) {
        return () -> {
            new Transactions(database).run(what, step);
            return true;
        };
    }

    /** Somebody else's session, in which these statements have run and are not committed. */
    private static Connection elsewhere(String... statements) throws SQLException {
        Connection session = server.session();
        session.setAutoCommit(false);
        try (Statement statement = session.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return session;
    }

    private static void awaitOneThatWaits() {
        Eventually.holds("a call waits for a lock", () -> {
            try (Connection c = server.session();
                    Statement statement = c.createStatement();
                    var rows = statement.executeQuery(
                            "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = 'postgres'")) {
                return rows.next();
            }
        });
    }

    /** A call that has written the root pseudonym of one person, and waits to write the id of another. */
    private Future<?> halfWay(Outcome outcome) {
        Future<?> call = callers.submit(() -> {
            record(outcome);
            return true;
        });
        awaitOneThatWaits();
        return call;
    }

    private Outcome twoPersons() throws EckIdException {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(BRAM);
        return single(List.of(stamp(ANNA)), List.of(sealed(BRAM)), List.of());
    }

    private void assertNothingOfIt() throws EckIdException {
        assertEquals(WorkState.DUE, state(ANNA));
        assertEquals(WorkState.STAMPED, state(BRAM));
        assertEquals(0, store().ids().read(BOARD, SCHOOL, List.of(ANNA, BRAM)).size());
    }

    private void assertRepeatedInFull(Outcome outcome) throws EckIdException {
        record(outcome);
        assertEquals(WorkState.STAMPED, state(ANNA));
        assertEquals(WorkState.PRESENT, state(BRAM));
        assertEquals(
                2,
                store().ledger().tallies(BOARD).stream().mapToInt(Tally::count).sum());
    }

    private interface Fault {
        void happens() throws Exception;
    }

    private void breaksHalfWay(Fault fault) throws Exception {
        Outcome outcome = twoPersons();
        Future<?> call;
        try (Connection blocking = elsewhere("lock table sealed_id in share mode")) {
            call = halfWay(outcome);
            fault.happens();
            assertUnavailable("check that the database runs and can be reached", failureOf(call));
            blocking.rollback();
        }
        assertNothingOfIt();
        assertRepeatedInFull(outcome);
    }

    @Test
    void aConnectionThatTheServerEndsInATransactionLeavesNothingHalf() throws Exception {
        breaksHalfWay(() -> server.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and datname = 'postgres'"));
    }

    @Test
    void aNetworkThatIsCutInATransactionLeavesNothingHalf() throws Exception {
        breaksHalfWay(link::cut);
    }

    @Test
    void aServerThatCrashesInATransactionLeavesNothingHalf() throws Exception {
        Outcome outcome = twoPersons();
        Connection blocking = elsewhere("lock table sealed_id in share mode");
        Future<?> call = halfWay(outcome);
        server.crash();
        assertUnavailable("check that the database runs and can be reached", failureOf(call));
        blocking.close();
        server.startAgain();
        Eventually.holds("the pool has connections again", () -> state(ANNA) == WorkState.DUE);
        assertNothingOfIt();
        assertRepeatedInFull(outcome);
    }

    @Test
    void aBatchWhoseCommitWasNotAnsweredIsThereOnce() throws Exception {
        reconcile(at(SCHOOL, ANNA, BRAM));
        BatchKey key = new BatchKey(new UUID(1, 1));
        List<PersonRef> persons = List.of(ANNA, BRAM);
        Rounds rounds = rounds(persons);
        link.cutAtNextCommit();
        assertUnavailable("check that the database runs", assertThrows(EckIdException.class, () -> store().ledger()
                .prepare(claim(), plan(key, WorkState.STAMP_SUBMITTED, persons), rounds, QUOTA)));
        assertEquals(WorkState.STAMP_SUBMITTED, state(ANNA));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().ledger()
                .prepare(
                        claim(),
                        plan(new BatchKey(new UUID(1, 2)), WorkState.STAMP_SUBMITTED, persons),
                        rounds,
                        QUOTA));
        assertEquals(
                List.of(key),
                store().ledger().openBatches(BOARD).stream()
                        .map(one -> one.plan().key())
                        .toList());
        assertEquals(1, used());
    }

    @Test
    void aSubmissionWhoseCommitWasNotAnsweredCountsOnce() throws Exception {
        reconcile(at(SCHOOL, ANNA));
        BatchKey batch = prepare(WorkState.STAMP_SUBMITTED, ANNA);
        link.cutAtNextCommit();
        assertRefused(Reason.STORE_UNAVAILABLE, () -> store().ledger()
                .submitted(claim(), batch, remote("batch-1"), Duration.ofMinutes(1)));
        store().ledger().submitted(claim(), batch, remote("batch-1"), Duration.ofMinutes(1));
        assertEquals(1, used());
    }

    @Test
    void anOutcomeWhoseCommitWasNotAnsweredIsRecordedOnce() throws Exception {
        reconcile(at(SCHOOL, ANNA, BRAM));
        recordStamps(ANNA, BRAM);
        BatchKey batch = prepare(WorkState.ECKID_SUBMITTED, ANNA, BRAM);
        link.cutAtNextCommit();
        assertRefused(Reason.STORE_UNAVAILABLE, () -> record(endsWithIds(batch, ANNA, BRAM)));
        assertEquals(2, store().ids().read(BOARD, SCHOOL, List.of(ANNA, BRAM)).size());
        assertRefused(Reason.CHANGED_MEANWHILE, () -> record(endsWithIds(batch, ANNA, BRAM)));
        assertEquals(WorkState.PRESENT, state(ANNA));
        assertEquals(List.of(), store().ledger().openBatches(BOARD));
    }

    @Test
    void rowsThatSomeoneHoldsAreWaitedForWithinABound() throws Exception {
        Outcome outcome = twoPersons();
        try (Database hasty = hasty();
                Connection blocking = elsewhere("select id from person for update")) {
            JdbcLedger ledger = new JdbcLedger(hasty, store().clock());
            EckIdException told = assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThrows(
                            EckIdException.class, () -> ledger.record(claim(), outcome, new CountingKeeper())));
            assertUnavailable("another session held its rows for too long", told);
            blocking.rollback();
        }
        assertNothingOfIt();
        assertRepeatedInFull(outcome);
    }

    @Test
    void whoLosesADeadlockIsRunAgain() throws Exception {
        reconcile(at(SCHOOL, ANNA, BRAM));
        String row = "select id from person where id = '9:bestuur-1/PUPIL:%s' for update";
        try (Connection other = elsewhere("set deadlock_timeout = '60s'", row.formatted("bram"))) {
            Future<?> call = halfWay(single(List.of(stamp(ANNA), stamp(BRAM)), List.of(), List.of()));
            try (Statement statement = other.createStatement()) {
                statement.execute(row.formatted("anna"));
            }
            other.commit();
            call.get(60, TimeUnit.SECONDS);
        }
        assertEquals(WorkState.STAMPED, state(ANNA));
        assertEquals(WorkState.STAMPED, state(BRAM));
    }

    @Test
    void aStatementThatTakesTooLongIsGivenUp() throws Exception {
        try (Database hasty = hasty()) {
            Future<?> call =
                    callers.submit(call(c -> Statements.select(c, "select pg_sleep(120)", one -> 1), "sleep", hasty));
            assertUnavailable("longer than statement.seconds", failureOf(call));
        }
    }

    @Test
    void aServerThatHangsIsNotWaitedForForEver() throws Exception {
        Outcome outcome = twoPersons();
        try (Database hasty = hasty()) {
            JdbcLedger ledger = new JdbcLedger(hasty, store().clock());
            ledger.tallies(BOARD);
            Future<?> midway =
                    callers.submit(call(c -> Statements.select(c, "select pg_sleep(60)", one -> 1), "x", hasty));
            Eventually.holds("it runs", HastyIsAsleep::now);
            server.freeze();
            try {
                assertUnavailable("check that the database runs", failureOf(midway));
                assertUnavailable("check that the database runs", failureOf(callers.submit(() -> {
                    ledger.record(claim(), outcome, new CountingKeeper());
                    return true;
                })));
            } finally {
                server.thaw();
            }
            Eventually.holds("it goes on", () -> !ledger.tallies(BOARD).isEmpty());
        }
        assertNothingOfIt();
        assertRepeatedInFull(outcome);
    }

    private static final class HastyIsAsleep {
        static boolean now() throws SQLException {
            try (Connection c = server.session();
                    Statement statement = c.createStatement();
                    var rows = statement.executeQuery("select 1 from pg_stat_activity where wait_event = 'PgSleep'")) {
                return rows.next();
            }
        }
    }

    @Test
    void aNodeThatWasStoppedInATransactionDoesNotStopTheOthers() throws Exception {
        Outcome outcome = twoPersons();
        try (Database stopped = hasty()) {
            Connection lying = stopped.connection();
            Statements.update(lying, "update person set mark = mark");
            record(outcome);
            assertEquals(WorkState.PRESENT, state(BRAM));
            assertThrows(SQLException.class, () -> {
                Statements.update(lying, "update person set state = 'DUE'");
                lying.commit();
            });
            lying.close();
            assertEquals(WorkState.PRESENT, state(BRAM));
            Eventually.holds("it works on when it wakes up", () -> new JdbcLedger(stopped, store().clock())
                    .item(BOARD, BRAM)
                    .isPresent());
        }
    }

    @Test
    void aServerWithoutFreeConnectionsIsTold() throws Exception {
        List<Connection> all = new ArrayList<>();
        try (Database late = hasty()) {
            assertThrows(SQLException.class, () -> {
                while (all.size() < 1000) {
                    all.add(server.session());
                }
            });
            EckIdException told = assertThrows(EckIdException.class, () -> new JdbcLedger(late).tallies(BOARD));
            assertUnavailable("no connection or memory left", told);
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
        assertEquals(Optional.empty(), store().ledger().item(BOARD, ANNA));
    }
}
