// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import java.time.Duration;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
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

/** A store with nothing in it, made for one test. */
public interface StoreUnderTest extends AutoCloseable {

    /** The ledger. */
    Ledger ledger();

    /** The sealed rows. */
    SealedIds ids();

    /** The boards' keys. */
    BoardKeys keys();

    /** The sealed rows, to look after. */
    SealedRows rows();

    /** The boards' changes. */
    BoardJournal journal();

    /** The audit. */
    AuditTrail audit();

    /** What the source said about chains and sectors. */
    CheckedTerms terms();

    /** What goes for good. */
    Erasures erasures();

    /** Whose turn a board is. */
    WorkSchedule schedule();

    /** The persons of a board counted one by one; the moments say nothing. */
    Set<Tally> recount(BoardId board) throws EckIdException;

    /** Changes something behind the store's back, as somebody with the database could. */
    void execute(String sql) throws EckIdException;

    /** Another node on the same database. */
    default OtherNode otherNode() {
        return otherNode(Duration.ZERO);
    }

    /** Another node, whose machine's clock is so much ahead. */
    OtherNode otherNode(Duration ahead);

    /** The store's clock, which the test moves. */
    MovableClock clock();

    /** Stops the store and starts it again on what it has kept. */
    void reopen();

    @Override
    void close();
}
