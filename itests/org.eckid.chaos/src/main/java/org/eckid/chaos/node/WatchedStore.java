// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import org.eckid.rig.StoreServices;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.CheckedTerms;
import org.eckid.spi.store.Erasures;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.SealedRows;
import org.eckid.spi.store.WorkSchedule;

/** The services of a store, watched. */
record WatchedStore(
        Ledger ledger,
        SealedIds ids,
        BoardKeys keys,
        SealedRows rows,
        WorkSchedule schedule,
        CheckedTerms terms,
        Erasures erasures,
        AuditTrail trail,
        BoardJournal journal)
        implements StoreServices {

    static WatchedStore of(StoreServices store, Watcher watcher) {
        return new WatchedStore(
                Watched.of(Ledger.class, "ledger", store.ledger(), watcher),
                Watched.of(SealedIds.class, "ids", store.ids(), watcher),
                store.keys(),
                store.rows(),
                Watched.of(WorkSchedule.class, "schedule", store.schedule(), watcher),
                store.terms(),
                store.erasures(),
                store.trail(),
                store.journal());
    }
}
