// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;

/** A store with nothing in it, made for one test. */
public interface StoreUnderTest extends AutoCloseable {

    /** The ledger. */
    Ledger ledger();

    /** The sealed rows. */
    SealedIds ids();

    /** The boards' changes. */
    BoardJournal journal();

    /** The audit. */
    AuditTrail audit();

    /** The store's clock, which the test moves. */
    MovableClock clock();

    /** Stops the store and starts it again on what it has kept. */
    void reopen();

    @Override
    void close();
}
