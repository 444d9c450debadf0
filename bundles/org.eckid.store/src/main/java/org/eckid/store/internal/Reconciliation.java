// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Persons.Locked;

/** Keeps the list of persons equal to the host's: by whole reconciliations, and by hints between them. */
final class Reconciliation {
    private final Connection c;
    private final BoardId board;
    private final Instant now;

    Reconciliation(Connection c, BoardId board, Instant now) {
        this.c = c;
        this.board = board;
        this.now = now;
    }

    long begin() throws SQLException {
        long mark = lockMark() + 1;
        Statements.update(c, "update reconciliation set mark = ? where board = ?", mark, board.value());
        return mark;
    }

    /**
     * The last mark given; 0 before the first reconciliation. Until the transaction ends no one else adds persons to this
     * board: two who add the same ones would otherwise run into each other again and again.
     */
    private long lockMark() throws SQLException {
        Optional<Long> mark = Statements.one(
                c,
                "select mark from reconciliation where board = ? for update",
                row -> row.getLong("mark"),
                board.value());
        if (mark.isEmpty()) {
            Statements.update(c, "insert into reconciliation (board, mark) values (?, 0)", board.value());
        }
        return mark.orElse(0L);
    }

    /** One who left by a hint after this reconciliation began stays away: the host's list may be older than the hint. */
    void seen(long mark, List<EnrolledPerson> persons) throws SQLException {
        lockMark();
        Map<PersonRef, EnrolledPerson> named = new LinkedHashMap<>();
        persons.forEach(person -> named.put(person.person(), person));
        Map<PersonRef, Locked> known = Persons.lock(c, board, named.keySet());
        List<EnrolledPerson> stay = new ArrayList<>();
        List<EnrolledPerson> unknown = new ArrayList<>();
        for (EnrolledPerson person : named.values()) {
            Locked row = known.get(person.person());
            if (row == null) {
                unknown.add(person);
            } else if (row.state() != WorkState.LEFT) {
                stay.add(person);
            } else if (row.mark() < mark) {
                comeBack(row, person, mark);
            }
        }
        insert(unknown, mark);
        stay(stay, mark);
    }

    /** Who leaves while in an open batch keeps what is needed to go on in it. */
    int end(long mark) throws SQLException {
        return Statements.update(
                c,
                "update person set state = 'LEFT', reason = null, not_before = null, attempts = 0, since = ?, due_at = ?,"
                        + " stamp = case when batch is null then null else stamp end"
                        + " where board = ? and mark < ? and state <> 'LEFT'",
                now,
                now,
                board.value(),
                mark);
    }

    void left(PersonRef person) throws SQLException {
        long mark = lockMark();
        Statements.update(
                c,
                "update person set state = 'LEFT', reason = null, not_before = null, attempts = 0, since = ?, due_at = ?,"
                        + " stamp = case when batch is null then null else stamp end, mark = greatest(mark, ?)"
                        + " where id = ? and state <> 'LEFT'",
                now,
                now,
                mark,
                Persons.id(board, person));
    }

    void changed(EnrolledPerson person) throws SQLException {
        long mark = lockMark();
        Locked row = Persons.lock(c, board, List.of(person.person())).get(person.person());
        if (row == null) {
            insert(List.of(person), mark);
        } else if (row.state() == WorkState.LEFT) {
            comeBack(row, person, mark);
        } else {
            stay(List.of(person), mark);
            if (row.state() == WorkState.REFUSED || row.putOff()) {
                dueAtOnce(row);
            }
        }
    }

    private void dueAtOnce(Locked row) throws SQLException {
        Statements.update(
                c,
                "update person set state = ?, reason = null, not_before = null, attempts = 0, since = ?, due_at = ?"
                        + " where id = ?",
                row.state() == WorkState.REFUSED ? WorkState.DUE : row.state(),
                now,
                now,
                Persons.id(board, row.person()));
    }

    private void comeBack(Locked row, EnrolledPerson person, long mark) throws SQLException {
        WorkState state = row.sealed() ? WorkState.PRESENT : row.stage().orElse(WorkState.DUE);
        Statements.update(
                c,
                "update person set state = ?, school = ?, mark = greatest(mark, ?), since = ?, due_at = ?"
                        + " where id = ?",
                state,
                person.school().value(),
                mark,
                now,
                now,
                Persons.id(board, person.person()));
    }

    private void stay(List<EnrolledPerson> persons, long mark) throws SQLException {
        Statements.updateEach(
                c,
                "update person set school = ?, mark = greatest(mark, ?) where id = ?",
                persons,
                person -> Statements.values(person.school().value(), mark, Persons.id(board, person.person())));
    }

    private void insert(List<EnrolledPerson> persons, long mark) throws SQLException {
        Statements.updateEach(
                c,
                "insert into person (id, board, school, state, since, attempts, due_at, mark)"
                        + " values (?, ?, ?, 'DUE', ?, 0, ?, ?)",
                persons,
                person -> Statements.values(
                        Persons.id(board, person.person()),
                        board.value(),
                        person.school().value(),
                        now,
                        now,
                        mark));
    }
}
