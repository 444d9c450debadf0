// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eckid.api.BoardId;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.BatchState;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;
import org.eckid.store.contract.CountingKeeper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that any earlier version wrote goes on with all that is in it. */
@ExtendWith(PostgresServer.class)
final class MigrationTest {
    private static final BoardId BOARD = new BoardId("bestuur-1");
    private static final List<String> SCRIPTS =
            List.of("V1__first_tables.sql", "V2__rounds.sql", "V3__fewer_steps.sql");
    private static final String SUBMITTED = "'00000000-0000-0000-0000-000000000001'";
    private static final String CUT_OFF = "'00000000-0000-0000-0000-000000000002'";
    private static final String ENDED = "'00000000-0000-0000-0000-000000000003'";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anH2StoreOfAnEarlierVersionGoesOn(int version) throws Exception {
        goesOn(Databases.h2File(folder.resolve("v" + version)), version);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aPostgresStoreOfAnEarlierVersionGoesOn(int version, PostgresServer.Running server) throws Exception {
        goesOn(server.emptySchema(), version);
    }

    private static void goesOn(ConnectionSource source, int version) throws Exception {
        DataSource direct = source.direct();
        // Held, because H2 closes a database whose last connection closes.
        try (Connection c = direct.getConnection()) {
            new Migration(direct, "the test", SCRIPTS.subList(0, version)).run();
            fill(c, version);
            try (Database database = new Database(source, Clock.systemUTC())) {
                check(database);
            }
        }
    }

    private static void fill(Connection c, int version) throws SQLException {
        try (Statement statement = c.createStatement()) {
            person(statement, "anna", "DUE", "'PGN_MISSING'", "null");
            person(statement, "bram", "STAMP_SUBMITTED", "null", SUBMITTED);
            person(statement, "cato", "STAMP_SUBMITTED", "null", SUBMITTED);
            person(statement, "daan", "STAMP_SUBMITTED", "null", CUT_OFF);
            statement.execute("insert into reconciliation (board, mark) values ('bestuur-1', 41)");
            batch(statement, SUBMITTED, "'r1'", "now()", "null");
            batch(statement, CUT_OFF, "null", "null", "null");
            batch(statement, ENDED, "'r3'", "now()", "now()");
            if (version < 3) {
                member(statement, SUBMITTED, 1, "bram");
                member(statement, SUBMITTED, 0, "cato");
                member(statement, CUT_OFF, 0, "daan");
            } else {
                members(statement, SUBMITTED, "cato", "bram");
                members(statement, CUT_OFF, "daan");
            }
        }
    }

    private static void person(Statement statement, String key, String state, String reason, String batch)
            throws SQLException {
        statement.execute("insert into person (id, board, school, state, reason, since, attempts, due_at, mark, batch)"
                + " values ('" + id(key) + "', 'bestuur-1', '19HY00', '" + state + "', " + reason
                + ", now(), 0, now(), 41, " + batch + ")");
    }

    private static void batch(Statement statement, String batch, String remote, String submitted, String ended)
            throws SQLException {
        statement.execute(
                "insert into batch (batch, board, stage, oin, remote, prepared_at, submitted_at, ended_at, not_taken)"
                        + " values (" + batch + ", 'bestuur-1', 'STAMP_SUBMITTED', '0000000700019HY34567', " + remote
                        + ", now(), " + submitted + ", " + ended + ", false)");
    }

    private static void member(Statement statement, String batch, int item, String key) throws SQLException {
        statement.execute(
                "insert into batch_person (batch, item, id) values (" + batch + ", " + item + ", '" + id(key) + "')");
    }

    private static void members(Statement statement, String batch, String... keys) throws SQLException {
        String ids = List.of(keys).stream().map(key -> "'" + id(key) + "'").collect(Collectors.joining(", "));
        statement.execute("update batch set persons = array[" + ids + "] where batch = " + batch);
    }

    private static String id(String key) {
        return "9:bestuur-1/PUPIL:" + key;
    }

    private static void check(Database database) throws Exception {
        JdbcLedger ledger = new JdbcLedger(database);
        List<OpenBatch> open = ledger.openBatches(BOARD);
        assertEquals(List.of(BatchState.SUBMITTED, BatchState.PREPARED), states(open));
        assertEquals(
                List.of("cato", "bram"),
                open.get(0).plan().persons().stream().map(PersonRef::key).toList());
        assertEquals(Duration.ZERO, open.get(0).lookIn(), "it is asked for at once");
        assertEquals(Map.of(WorkState.DUE, 1, WorkState.STAMP_SUBMITTED, 3), counts(ledger));
        assertEquals(3, ledger.submissions(new Quota(9, ZoneOffset.UTC)).used());
        var claim = new DbSchedulerSchedule(database, Duration.ofSeconds(5)).takeOver(BOARD);
        ledger.record(claim, ends(open.get(1)), new CountingKeeper());
        assertEquals(Map.of(WorkState.DUE, 2, WorkState.STAMP_SUBMITTED, 2), counts(ledger));
        assertEquals(42, ledger.beginReconciliation(claim), "marks go on where they were");
        ledger.startOver(BOARD, new PersonRef(PersonKind.PUPIL, "bram"), new CountingKeeper());
        assertEquals(Map.of(WorkState.DUE, 3, WorkState.STAMP_SUBMITTED, 1), counts(ledger));
    }

    private static List<BatchState> states(List<OpenBatch> open) {
        return open.stream().map(OpenBatch::state).toList();
    }

    private static Outcome ends(OpenBatch batch) {
        return new Outcome(Optional.of(batch.plan().key()), Rounds.none(), List.of(), List.of(), List.of());
    }

    private static Map<WorkState, Integer> counts(JdbcLedger ledger) throws Exception {
        return ledger.tallies(BOARD).stream()
                .collect(Collectors.groupingBy(Tally::state, Collectors.summingInt(Tally::count)));
    }
}
