// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.Claim;

/**
 * One transaction that writes to a board. It has locked the board's row, so no one else writes to this board until it ends:
 * what is read here stays true, counts can be kept, and a run that lost the board to another is told so before it writes
 * anything. Boards do not wait for each other.
 *
 * @param mark the last reconciliation that began; 0 before the first
 * @param tallies what changes in the board's counts
 */
record BoardTransaction(Connection c, BoardId board, Instant now, long mark, Tallies tallies) {

    /** What a transaction does. */
    interface Step {
        void in(BoardTransaction transaction) throws SQLException, EckIdException;

        /** As work that finds nothing out. */
        default Work<Boolean> thenNothing() {
            return transaction -> {
                in(transaction);
                return true;
            };
        }
    }

    /**
     * Something that a transaction finds out.
     *
     * @param <T> what
     */
    interface Work<T> {
        T in(BoardTransaction transaction) throws SQLException, EckIdException;
    }

    /** For a hint of the host, or a person's command. */
    static <T> T on(Connection c, BoardId board, Instant now, Work<T> work) throws SQLException, EckIdException {
        return run(c, board, now, lock(c, board).mark(), work);
    }

    /** For a run, which must not have lost the board. */
    static <T> T under(Connection c, Claim claim, Instant now, Work<T> work) throws SQLException, EckIdException {
        Row row = lock(c, claim.board());
        if (row.epoch() != claim.epoch()) {
            throw superseded(claim);
        }
        return run(c, claim.board(), now, row.mark(), work);
    }

    private static <T> T run(Connection c, BoardId board, Instant now, long mark, Work<T> work)
            throws SQLException, EckIdException {
        Tallies tallies = new Tallies(c, board, now);
        T result = work.in(new BoardTransaction(c, board, now, mark, tallies));
        tallies.write();
        return result;
    }

    static EckIdException superseded(Claim claim) {
        return new EckIdException(
                Reason.SUPERSEDED,
                "the work on board " + claim.board().value()
                        + " was taken over, because this node was not heard of for a while or because somebody decided"
                        + " something about the board; nothing was written; it goes on there");
    }

    /** What a board's row says of itself. */
    record Row(long mark, long epoch) {}

    /** Locks the row of a board; makes it if this is the first time. */
    static Row lock(Connection c, BoardId board) throws SQLException {
        Optional<Row> found = Statements.one(
                c,
                "select mark, epoch from board_work where board = ? for update",
                row -> new Row(row.getLong("mark"), row.getLong("epoch")),
                board.value());
        if (found.isEmpty()) {
            Statements.update(c, "insert into board_work (board, mark) values (?, 0)", board.value());
        }
        return found.orElse(new Row(0, 0));
    }
}
