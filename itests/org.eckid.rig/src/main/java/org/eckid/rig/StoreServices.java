// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.CheckedTerms;
import org.eckid.spi.store.Erasures;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.SealedRows;
import org.eckid.spi.store.WorkSchedule;

/** What core needs of a store; an interface, so that whoever watches or breaks a call can stand between. */
public interface StoreServices {

    /** The work. */
    Ledger ledger();

    /** The sealed rows. */
    SealedIds ids();

    /** The boards' keys. */
    BoardKeys keys();

    /** The sealed rows, to look after. */
    SealedRows rows();

    /** Whose turn a board is. */
    WorkSchedule schedule();

    /** What the source says about chains and sectors. */
    CheckedTerms terms();

    /** What goes for good. */
    Erasures erasures();

    /** The audit. */
    AuditTrail trail();

    /** The boards' changes. */
    BoardJournal journal();
}
