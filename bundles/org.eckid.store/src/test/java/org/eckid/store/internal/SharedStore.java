// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.CheckedTerms;
import org.eckid.spi.store.Erasures;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.SealedRows;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkSchedule;
import org.eckid.spi.store.WorkState;
import org.eckid.store.contract.MovableClock;
import org.eckid.store.contract.OtherNode;
import org.eckid.store.contract.StoreUnderTest;

/** This bundle's services on one database, emptied for each test: making the tables anew each time would take minutes. */
final class SharedStore implements AutoCloseable {
    // In an order that the foreign keys allow.
    private static final List<String> TABLES = List.of(
            "sealed_id",
            "person",
            "batch",
            "journal_detail",
            "journal",
            "audit",
            "audit_list",
            "board_work",
            "tally",
            "scheduled_tasks",
            "node",
            "checked_term",
            "voided_seals",
            "board_key",
            "store_kek",
            "damaged_row");

    private final ConnectionSource source;
    private Database database;

    SharedStore(ConnectionSource source) {
        this.source = source;
        this.database = new Database(source, Clock.systemUTC());
    }

    StoreUnderTest emptied() throws Exception {
        try (Connection c = database.connection();
                Statement statement = c.createStatement()) {
            for (String table : TABLES) {
                statement.execute("delete from " + table);
            }
            c.commit();
        }
        return new OneTest();
    }

    @Override
    public void close() {
        database.close();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                new Brin(row.getString("school")),
                WorkState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")).map(Reason::valueOf),
                row.getInt("persons"),
                Instant.EPOCH);
    }

    private final class OneTest implements StoreUnderTest {
        private final MovableClock clock = new MovableClock();
        private AuditTrail audit = new JdbcAuditTrail(database);

        @Override
        public Ledger ledger() {
            return new JdbcLedger(database, clock);
        }

        @Override
        public SealedIds ids() {
            return new JdbcSealedIds(database, clock);
        }

        @Override
        public BoardKeys keys() {
            return new JdbcBoardKeys(database);
        }

        @Override
        public SealedRows rows() {
            return new JdbcSealedRows(database);
        }

        @Override
        public BoardJournal journal() {
            return new JdbcBoardJournal(database);
        }

        @Override
        public AuditTrail audit() {
            return audit;
        }

        @Override
        public CheckedTerms terms() {
            return new JdbcCheckedTerms(database);
        }

        @Override
        public Erasures erasures() {
            return new JdbcErasures(database, clock);
        }

        @Override
        public WorkSchedule schedule() {
            return new DbSchedulerSchedule(database, Line.HEARTBEAT);
        }

        @Override
        public Set<Tally> recount(BoardId board) throws EckIdException {
            return new Transactions(database)
                    .ask(
                            "count persons one by one",
                            c -> new HashSet<>(Statements.select(
                                    c,
                                    "select school, state, reason, count(*) as persons from person where board = ?"
                                            + " group by school, state, reason",
                                    SharedStore::tally,
                                    board.value())));
        }

        @Override
        public void execute(String sql) throws EckIdException {
            new Transactions(database).run("tamper", c -> {
                try (Statement statement = c.createStatement()) {
                    statement.execute(sql);
                }
            });
        }

        @Override
        public OtherNode otherNode(Duration ahead) {
            return new Line(source, clock, ahead);
        }

        @Override
        public MovableClock clock() {
            return clock;
        }

        @Override
        public void reopen() {
            database.close();
            database = new Database(source, Clock.systemUTC());
            audit = new JdbcAuditTrail(database);
        }

        @Override
        public void close() {
            // the database goes on to the next test
        }
    }
}
