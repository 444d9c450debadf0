// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.lang.System.Logger.Level;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.SealedRows;

/** Keeps which rows are damaged, for the status, and tells each once. Safe for use by many threads. */
public final class DamageBook {
    private static final System.Logger LOG = System.getLogger(DamageBook.class.getName());

    private final SealedRows rows;

    /** Over these rows. */
    public DamageBook(SealedRows rows) {
        this.rows = rows;
    }

    /**
     * A row does not open, or is not there though it should be. Never fails: whoever found it goes on with the rest, and the
     * nightly check finds it again.
     */
    public void found(BoardId board, PersonRef person) {
        boolean fresh = true;
        try {
            fresh = rows.addDamaged(board, person);
        } catch (EckIdException e) {
            LOG.log(Level.WARNING, "a damaged row could not be kept for the status: {0}", e.getMessage());
        }
        if (fresh) {
            LOG.log(
                    Level.ERROR,
                    "{0} board {1}: the sealed row of {2} {3} was changed, moved, put back or taken away outside the plug-in;"
                            + " nothing of it is given. Find out who writes to the database; eckid:enrol makes the row anew",
                    Reason.STORE_DAMAGED.code(),
                    board.value(),
                    person.kind(),
                    person.key());
        }
    }
}
