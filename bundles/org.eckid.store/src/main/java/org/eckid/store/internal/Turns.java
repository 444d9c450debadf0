// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardWork;
import org.eckid.spi.store.Chore;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Heard;
import org.eckid.spi.store.Wish;

/**
 * Whose turn a board is, as rows: our own row of the board and the engine's task for it change in one transaction, so that no
 * request falls between the two.
 */
final class Turns {
    private final Connection c;
    private final Instant now;

    Turns(Connection c, Instant now) {
        this.c = c;
        this.now = now;
    }

    /** What our row of a board says. */
    record Row(
            long epoch,
            Optional<BoardWork.Running> running,
            long asked,
            long hurryAsked,
            long looked,
            long rested,
            int failures,
            Optional<Reason> failure,
            Optional<Instant> holdUntil,
            Optional<Instant> reconcileAt,
            long reconcileAsked,
            Optional<Instant> nightlyAt) {

        /** Which chores are due. */
        Set<Chore> due(Instant now) {
            Set<Chore> due = EnumSet.noneOf(Chore.class);
            if (reconcileAt.isEmpty() || !now.isBefore(reconcileAt.get())) {
                due.add(Chore.RECONCILE);
            }
            if (nightlyAt.isEmpty() || !now.isBefore(nightlyAt.get())) {
                due.add(Chore.NIGHTLY);
            }
            return due;
        }

        /** Whether somebody asked for more than a look and no run has heard of it. */
        boolean hurried() {
            return hurryAsked > looked;
        }

        /** Whether somebody asked and no run has heard of it. */
        boolean unheard() {
            return asked > looked;
        }
    }

    long ask(BoardId board, Wish wish) throws SQLException {
        Row row = lock(board);
        long number = row.asked() + 1;
        boolean reconcile = wish == Wish.RECONCILE;
        boolean hold = wish == Wish.LOOK;
        Statements.update(
                c,
                "update board_work set asked = ?, hurry_asked = ?, hold_until = ?, reconcile_at = ?, reconcile_asked = ? where board = ?",
                number,
                hold ? row.hurryAsked() : number,
                hold ? row.holdUntil() : Optional.empty(),
                reconcile ? Optional.of(now) : row.reconcileAt(),
                reconcile ? number : row.reconcileAsked(),
                board.value());
        Optional<Instant> held = row.holdUntil().filter(until -> hold && until.isAfter(now));
        new BoardTasks(c, now).bringForward(board, held.orElse(now));
        return number;
    }

    Heard hear(Claim claim) throws SQLException, EckIdException {
        Row row = lock(claim);
        if (row.unheard()) {
            Statements.update(
                    c,
                    "update board_work set looked = asked where board = ?",
                    claim.board().value());
        }
        return new Heard(row.unheard(), row.due(now));
    }

    /** A chore that somebody asked for since this run last heard stays due. */
    void done(Claim claim, Chore chore, Instant next) throws SQLException, EckIdException {
        Row row = lock(claim);
        if (chore == Chore.NIGHTLY) {
            Statements.update(
                    c,
                    "update board_work set nightly_at = ? where board = ?",
                    next,
                    claim.board().value());
        } else if (row.reconcileAsked() <= row.looked()) {
            Statements.update(
                    c,
                    "update board_work set reconcile_at = ? where board = ?",
                    next,
                    claim.board().value());
        }
    }

    /** Gives the next claim; all earlier ones end by it. */
    Claim claim(BoardId board) throws SQLException {
        Row row = lock(board);
        Statements.update(c, "update board_work set epoch = ? where board = ?", row.epoch() + 1, board.value());
        return new Claim(board, row.epoch() + 1);
    }

    /** Our row, under a claim that still counts. */
    Row lock(Claim claim) throws SQLException, EckIdException {
        Row row = lock(claim.board());
        if (row.epoch() != claim.epoch()) {
            throw BoardTransaction.superseded(claim);
        }
        return row;
    }

    /** Our row, which nobody else changes until the transaction ends. */
    Row lock(BoardId board) throws SQLException {
        BoardTransaction.lock(c, board);
        return read(board).orElseThrow();
    }

    /** Our row as it is now; empty for a board that nothing was ever written of. */
    Optional<Row> read(BoardId board) throws SQLException {
        return Statements.one(
                c,
                "select epoch, node, since, asked, hurry_asked, looked, rested, failures, failure, hold_until, reconcile_at,"
                        + " reconcile_asked, nightly_at from board_work where board = ?",
                Turns::row,
                board.value());
    }

    private static Row row(ResultSet row) throws SQLException {
        Optional<String> node = Optional.ofNullable(row.getString("node"));
        Optional<Instant> since = Statements.optionalInstant(row, "since");
        return new Row(
                row.getLong("epoch"),
                node.flatMap(name -> since.map(moment -> new BoardWork.Running(name, moment))),
                row.getLong("asked"),
                row.getLong("hurry_asked"),
                row.getLong("looked"),
                row.getLong("rested"),
                row.getInt("failures"),
                Optional.ofNullable(row.getString("failure")).map(Reason::valueOf),
                Statements.optionalInstant(row, "hold_until"),
                Statements.optionalInstant(row, "reconcile_at"),
                row.getLong("reconcile_asked"),
                Statements.optionalInstant(row, "nightly_at"));
    }
}
