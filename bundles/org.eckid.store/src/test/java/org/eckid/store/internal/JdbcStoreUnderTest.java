// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.store.contract.MovableClock;
import org.eckid.store.contract.StoreUnderTest;

/** This bundle's services on some database. */
final class JdbcStoreUnderTest implements StoreUnderTest {
    private final ConnectionSource source;
    private final MovableClock clock = new MovableClock();
    private Database database;

    JdbcStoreUnderTest(ConnectionSource source) {
        this.source = source;
        this.database = new Database(source, clock);
    }

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
        database.close();
    }
}
