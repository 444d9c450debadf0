// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.spi.store.BatchKey;

/**
 * Forgets what a board has of one source: its sealed rows and, for the fetched ones, what is still on its way. Otherwise an
 * answer that comes later would mix the two sources, and who was half-way would be stuck there.
 */
final class Erasure {
    private final Connection c;
    private final BoardId board;
    private final Instant now;

    Erasure(Connection c, BoardId board, Instant now) {
        this.c = c;
        this.board = board;
        this.now = now;
    }

    int erase(Origin origin) throws SQLException, EckIdException {
        if (origin == Origin.FETCHED) {
            dropWhatIsOnItsWay();
        }
        Statements.update(
                c,
                "update person set state = 'DUE', since = ?, due_at = ?, reason = null, not_before = null, attempts = 0"
                        + " where board = ? and state = 'PRESENT' and id in"
                        + " (select s.id from sealed_id s where s.board = ? and s.origin = ?)",
                now,
                now,
                board.value(),
                board.value(),
                origin);
        return Statements.update(c, "delete from sealed_id where board = ? and origin = ?", board.value(), origin);
    }

    private void dropWhatIsOnItsWay() throws SQLException, EckIdException {
        Batches batches = new Batches(c, board, now);
        for (BatchKey batch : batches.keys()) {
            batches.lockOpen(batch);
            batches.end(batch, false);
        }
        Statements.update(
                c,
                "update person set state = 'DUE', since = ?, due_at = ?, reason = null, not_before = null, attempts = 0"
                        + " where board = ? and state in ('STAMP_SUBMITTED', 'STAMPED', 'ECKID_SUBMITTED')",
                now,
                now,
                board.value());
        Statements.update(
                c,
                "update person set batch = null, stamp = null"
                        + " where board = ? and (batch is not null or stamp is not null)",
                board.value());
    }
}
