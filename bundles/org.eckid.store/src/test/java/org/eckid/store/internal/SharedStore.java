// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.store.contract.MovableClock;
import org.eckid.store.contract.StoreUnderTest;

/** This bundle's services on one database, emptied for each test: making the tables anew each time would take minutes. */
final class SharedStore implements AutoCloseable {
    // In an order that the foreign keys allow.
    private static final List<String> TABLES =
            List.of("sealed_id", "person", "batch", "journal_detail", "journal", "audit", "reconciliation");

    private final ConnectionSource source;
    private Database database;

    SharedStore(ConnectionSource source) {
        this.source = source;
        this.database = new Database(source, new MovableClock());
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

    private final class OneTest implements StoreUnderTest {
        private final MovableClock clock = new MovableClock();

        @Override
        public Ledger ledger() {
            return new JdbcLedger(database, clock);
        }

        @Override
        public SealedIds ids() {
            return new JdbcSealedIds(database, clock);
        }

        @Override
        public BoardJournal journal() {
            return new JdbcBoardJournal(database);
        }

        @Override
        public AuditTrail audit() {
            return new JdbcAuditTrail(database);
        }

        @Override
        public MovableClock clock() {
            return clock;
        }

        @Override
        public void reopen() {
            database.close();
            database = new Database(source, clock);
        }

        @Override
        public void close() {
            // the database goes on to the next test
        }
    }
}
