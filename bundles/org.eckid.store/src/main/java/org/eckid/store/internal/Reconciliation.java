// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.PersonRef;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Persons.Locked;
import org.eckid.store.internal.Tallies.Group;

/** Keeps the list of persons equal to the host's: by whole reconciliations, and by hints between them. */
final class Reconciliation {
    private final BoardTransaction in;

    Reconciliation(BoardTransaction in) {
        this.in = in;
    }

    long begin() throws SQLException {
        long mark = in.mark() + 1;
        Statements.update(
                in.c(),
                "update board_work set mark = ? where board = ?",
                mark,
                in.board().value());
        return mark;
    }

    /** One who left by a hint after this reconciliation began stays away: the host's list may be older than the hint. */
    void seen(long mark, List<EnrolledPerson> persons) throws SQLException {
        Map<PersonRef, EnrolledPerson> named = new LinkedHashMap<>();
        persons.forEach(person -> named.put(person.person(), person));
        Map<PersonRef, Locked> known = Persons.known(in, named.keySet());
        List<EnrolledPerson> stay = new ArrayList<>();
        List<EnrolledPerson> unknown = new ArrayList<>();
        for (EnrolledPerson person : named.values()) {
            Locked row = known.get(person.person());
            if (row == null) {
                unknown.add(person);
            } else if (row.state() != WorkState.LEFT) {
                in.tallies().move(row, person.school(), row.state(), row.reason());
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
        int left = 0;
        for (Group group : in.tallies().groups()) {
            if (group.state() != WorkState.LEFT) {
                left += end(group, mark);
            }
        }
        return left;
    }

    private int end(Group group, long mark) throws SQLException {
        int left = Statements.update(
                in.c(),
                "update person set state = 'LEFT', reason = null, not_before = null, attempts = 0, since = ?, due_at = ?,"
                        + " stamp = case when batch is null then null else stamp end"
                        + " where board = ? and state = ? and school = ? and coalesce(reason, '') = ? and mark < ?",
                in.now(),
                in.now(),
                in.board().value(),
                group.state(),
                group.school().value(),
                group.reasonText(),
                mark);
        in.tallies().move(group, new Group(group.school(), WorkState.LEFT, Optional.empty()), left);
        return left;
    }

    void left(PersonRef person) throws SQLException {
        Locked row = Persons.known(in, List.of(person)).get(person);
        if (row == null || row.state() == WorkState.LEFT) {
            return;
        }
        Statements.update(
                in.c(),
                "update person set state = 'LEFT', reason = null, not_before = null, attempts = 0, since = ?, due_at = ?,"
                        + " stamp = case when batch is null then null else stamp end, mark = greatest(mark, ?)"
                        + " where id = ?",
                in.now(),
                in.now(),
                in.mark(),
                Persons.id(in.board(), person));
        in.tallies().move(row, WorkState.LEFT, Optional.empty());
    }

    void changed(EnrolledPerson person) throws SQLException {
        Locked row = Persons.known(in, List.of(person.person())).get(person.person());
        if (row == null) {
            insert(List.of(person), in.mark());
        } else if (row.state() == WorkState.LEFT) {
            comeBack(row, person, in.mark());
        } else {
            stay(List.of(person), in.mark());
            if (row.state() == WorkState.REFUSED || row.putOff()) {
                dueAtOnce(row, person);
            } else {
                in.tallies().move(row, person.school(), row.state(), row.reason());
            }
        }
    }

    private void dueAtOnce(Locked row, EnrolledPerson person) throws SQLException {
        WorkState state = row.state() == WorkState.REFUSED ? WorkState.DUE : row.state();
        Statements.update(
                in.c(),
                "update person set state = ?, reason = null, not_before = null, attempts = 0, since = ?, due_at = ?"
                        + " where id = ?",
                state,
                in.now(),
                in.now(),
                Persons.id(in.board(), row.person()));
        in.tallies().move(row, person.school(), state, Optional.empty());
    }

    private void comeBack(Locked row, EnrolledPerson person, long mark) throws SQLException {
        WorkState state = row.sealed() ? WorkState.PRESENT : row.stage().orElse(WorkState.DUE);
        Statements.update(
                in.c(),
                "update person set state = ?, school = ?, mark = greatest(mark, ?), since = ?, due_at = ?"
                        + " where id = ?",
                state,
                person.school().value(),
                mark,
                in.now(),
                in.now(),
                Persons.id(in.board(), person.person()));
        in.tallies().move(row, person.school(), state, row.reason());
    }

    private void stay(List<EnrolledPerson> persons, long mark) throws SQLException {
        Statements.updateEach(
                in.c(),
                "update person set school = ?, mark = greatest(mark, ?) where id = ?",
                persons,
                person -> Statements.values(person.school().value(), mark, Persons.id(in.board(), person.person())));
    }

    private void insert(List<EnrolledPerson> persons, long mark) throws SQLException {
        Statements.updateEach(
                in.c(),
                "insert into person (id, board, school, state, since, attempts, due_at, mark)"
                        + " values (?, ?, ?, 'DUE', ?, 0, ?, ?)",
                persons,
                person -> Statements.values(
                        Persons.id(in.board(), person.person()),
                        in.board().value(),
                        person.school().value(),
                        in.now(),
                        in.now(),
                        mark));
        persons.forEach(person -> in.tallies().add(new Group(person.school(), WorkState.DUE, Optional.empty())));
    }
}
