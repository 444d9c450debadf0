// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Duration;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;

/** The smallest thing that a store writes, for tests that only ask whether it can. */
final class Marks {
    private Marks() {}

    /** Takes over a board and begins a reconciliation: 1 the first time, then one more each time. */
    static long next(Database database, BoardId board) throws EckIdException {
        var claim = new DbSchedulerSchedule(database, Duration.ofSeconds(5)).takeOver(board);
        return new JdbcLedger(database).beginReconciliation(claim);
    }
}
