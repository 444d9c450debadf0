// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkResult;
import org.eckid.spi.store.WorkResult.End;

/**
 * One run of a board from the engine's pick to its letting go.
 *
 * @param version of the task when it was picked
 */
record Turn(BoardId board, long version) {

    /** Claims the board; empty if the pick was lost since, because this node was not heard of for too long. */
    Optional<WorkOrder> begin(Connection c, Instant now, String node) throws SQLException {
        Turns turns = new Turns(c, now);
        Turns.Row row = turns.lock(board);
        if (!new BoardTasks(c, now).stillPicked(board, version)) {
            return Optional.empty();
        }
        Claim claim = turns.claim(board);
        Statements.update(
                c,
                "update board_work set node = ?, since = ?, looked = asked where board = ?",
                node,
                now,
                board.value());
        Duration holdOff = row.holdUntil()
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
        return Optional.of(new WorkOrder(claim, row.due(now), holdOff, row.failures()));
    }

    /**
     * Records how it ended and says when the next one begins: at once if somebody asked meanwhile. A run that has lost the
     * board records nothing; if the task is still its own it lets go of it.
     *
     * @return when the next run begins
     */
    Instant end(Connection c, Instant now, WorkOrder order, WorkResult result) throws SQLException, EckIdException {
        Turns turns = new Turns(c, now);
        Turns.Row row = turns.lock(board);
        boolean superseded = row.epoch() != order.claim().epoch();
        Instant next = superseded || row.unheard() ? now : next(row, now, result);
        if (!superseded) {
            record(c, now, row, order, result);
        }
        new BoardTasks(c, now).letGo(board, version, next);
        return next;
    }

    /** A chore that is due and was not done, because the run could not, is no reason to run again at once. */
    private static Instant next(Turns.Row row, Instant now, WorkResult result) {
        Instant asTold = now.plus(result.next());
        return Stream.of(row.reconcileAt(), row.nightlyAt())
                .flatMap(Optional::stream)
                .filter(moment -> moment.isAfter(now) && moment.isBefore(asTold))
                .min(Instant::compareTo)
                .orElse(asTold);
    }

    private void record(Connection c, Instant now, Turns.Row row, WorkOrder order, WorkResult result)
            throws SQLException {
        boolean done = result.end() == End.AT_REST || result.end() == End.FAILED;
        Statements.update(
                c,
                "update board_work set node = null, since = null, rested = ? where board = ?",
                done ? row.looked() : row.rested(),
                board.value());
        if (result.end() == End.FAILED) {
            Optional<Instant> hold = row.hurried() ? Optional.empty() : Optional.of(now.plus(result.holdOff()));
            fail(c, row.failures() + 1, result.failure().map(EckIdException::reason), hold);
        } else if (result.end() != End.GIVEN_BACK && order.holdOff().isZero()) {
            fail(c, 0, Optional.empty(), Optional.empty());
        }
    }

    private void fail(Connection c, int failures, Optional<Reason> failure, Optional<Instant> holdUntil)
            throws SQLException {
        Statements.update(
                c,
                "update board_work set failures = ?, failure = ?, hold_until = ? where board = ?",
                failures,
                failure,
                holdUntil,
                board.value());
    }
}
