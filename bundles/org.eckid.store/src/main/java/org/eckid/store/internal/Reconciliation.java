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
        Map<String, EnrolledPerson> named = byKey(persons);
        Map<PersonRef, Locked> known = lock(named);
        List<String> unchanged = new ArrayList<>();
        List<EnrolledPerson> unknown = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        for (EnrolledPerson person : named.values()) {
            Locked row = known.get(person.person());
            if (row == null) {
                unknown.add(person);
            } else if (row.state() == WorkState.LEFT) {
                if (row.mark() < mark) {
                    comeBack(row, person, mark);
                }
            } else if (row.school().equals(person.school())) {
                unchanged.add(Persons.key(person.person()));
            } else {
                moved.add(moved(person, mark));
            }
        }
        insert(unknown, mark);
        Statements.updateAll(
                c, "update person set school = ?, mark = greatest(mark, ?) where board = ? and person = ?", moved);
        Statements.update(
                c,
                "update person set mark = greatest(mark, ?) where board = ? and person = any(?)",
                mark,
                board.value(),
                unchanged);
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
                        + " where board = ? and person = ? and state <> 'LEFT'",
                now,
                now,
                mark,
                board.value(),
                Persons.key(person));
    }

    void changed(EnrolledPerson person) throws SQLException {
        long mark = lockMark();
        Locked row = lock(byKey(List.of(person))).get(person.person());
        if (row == null) {
            insert(List.of(person), mark);
        } else if (row.state() == WorkState.LEFT) {
            comeBack(row, person, mark);
        } else {
            Statements.updateAll(
                    c,
                    "update person set school = ?, mark = greatest(mark, ?) where board = ? and person = ?",
                    List.<Object[]>of(moved(person, mark)));
            if (row.state() == WorkState.REFUSED || row.putOff()) {
                dueAtOnce(row);
            }
        }
    }

    private void dueAtOnce(Locked row) throws SQLException {
        Statements.update(
                c,
                "update person set state = ?, reason = null, not_before = null, attempts = 0, since = ?, due_at = ?"
                        + " where board = ? and person = ?",
                row.state() == WorkState.REFUSED ? WorkState.DUE : row.state(),
                now,
                now,
                board.value(),
                Persons.key(row.person()));
    }

    private void comeBack(Locked row, EnrolledPerson person, long mark) throws SQLException {
        WorkState state = row.sealed() ? WorkState.PRESENT : row.stage().orElse(WorkState.DUE);
        Statements.update(
                c,
                "update person set state = ?, school = ?, mark = greatest(mark, ?), since = ?, due_at = ?"
                        + " where board = ? and person = ?",
                state,
                person.school().value(),
                mark,
                now,
                now,
                board.value(),
                Persons.key(person.person()));
    }

    private void insert(List<EnrolledPerson> persons, long mark) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (EnrolledPerson person : persons) {
            rows.add(new Object[] {
                board.value(), Persons.key(person.person()), person.school().value(), now, now, mark
            });
        }
        Statements.updateAll(
                c,
                "insert into person (board, person, school, state, since, attempts, due_at, mark)"
                        + " values (?, ?, ?, 'DUE', ?, 0, ?, ?)",
                rows);
    }

    private Object[] moved(EnrolledPerson person, long mark) {
        return new Object[] {person.school().value(), mark, board.value(), Persons.key(person.person())};
    }

    private Map<PersonRef, Locked> lock(Map<String, EnrolledPerson> named) throws SQLException {
        return Persons.lock(
                c, board, named.values().stream().map(EnrolledPerson::person).toList());
    }

    private static Map<String, EnrolledPerson> byKey(List<EnrolledPerson> persons) {
        Map<String, EnrolledPerson> named = new LinkedHashMap<>();
        persons.forEach(person -> named.put(Persons.key(person.person()), person));
        return named;
    }
}
