// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.WorkSchedule;

/** A node of its own on the database of a test, with a line to it that can be cut. Heartbeats are a tenth of a second apart. */
public interface OtherNode extends AutoCloseable {

    /** Its ledger. */
    Ledger ledger();

    /** Its audit. */
    AuditTrail audit();

    /** Its schedule. */
    WorkSchedule schedule();

    /** From now on it reaches the database no more, as after a broken line, or as if its process stood still. */
    void cutOff();

    /** It reaches the database again. */
    void reconnect();

    @Override
    void close();
}
