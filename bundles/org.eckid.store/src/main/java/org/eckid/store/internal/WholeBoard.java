// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.control.BoardHoldings;
import org.eckid.spi.store.BatchKey;

/**
 * Forgets a board, all but its claim: who worked on it before writes nothing any more, and the next run begins with a
 * reconciliation.
 */
final class WholeBoard {
    private final BoardTransaction in;

    WholeBoard(BoardTransaction in) {
        this.in = in;
    }

    BoardHoldings erase() throws SQLException, EckIdException {
        BoardHoldings held = holdings(in.c(), in.board());
        Batches batches = new Batches(in);
        for (BatchKey batch : batches.keys()) {
            batches.lockOpen(batch);
            batches.end(batch, Batches.End.perhapsTaken());
        }
        String board = in.board().value();
        Statements.update(in.c(), "delete from sealed_id where board = ?", board);
        new BoardKeyRows(in.c(), in.board()).destroy();
        Statements.update(in.c(), "delete from person where board = ?", board);
        Statements.update(in.c(), "delete from tally where board = ?", board);
        Statements.update(in.c(), "delete from checked_term where board = ?", board);
        Statements.update(
                in.c(),
                "update board_work set reconcile_at = null, nightly_at = null, hold_until = null, failure = null, failures = 0"
                        + " where board = ?",
                board);
        return held;
    }

    /** What is kept of it. */
    static BoardHoldings holdings(Connection c, BoardId board) throws SQLException {
        return new BoardHoldings(
                ids(c, board, Origin.FETCHED),
                ids(c, board, Origin.DERIVED),
                count(Statements.one(
                        c,
                        "select count(*) as found from person where board = ? and stamp is not null",
                        WholeBoard::found,
                        board.value())),
                count(Statements.one(
                        c,
                        "select count(*) as found from batch where board = ? and ended_at is null",
                        WholeBoard::found,
                        board.value())),
                count(Statements.one(
                        c, "select count(*) as found from person where board = ?", WholeBoard::found, board.value())));
    }

    private static int ids(Connection c, BoardId board, Origin origin) throws SQLException {
        return count(Statements.one(
                c,
                "select count(*) as found from sealed_id where board = ? and origin = ?",
                WholeBoard::found,
                board.value(),
                origin));
    }

    private static int found(ResultSet row) throws SQLException {
        return row.getInt("found");
    }

    private static int count(Optional<Integer> found) {
        return found.orElse(0);
    }
}
