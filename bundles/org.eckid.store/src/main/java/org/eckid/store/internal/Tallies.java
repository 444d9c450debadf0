// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Reason;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Persons.Locked;

/**
 * The counts of a board's persons. Every step that moves a person says so here, and the sum is written at the end of the same
 * transaction: a few rows, however many persons moved. The transaction has locked the board's row, so nobody waits for a count
 * who would not wait anyhow.
 */
final class Tallies {
    private final Connection c;
    private final BoardId board;
    private final Instant now;
    private final Map<Group, Integer> changes = new LinkedHashMap<>();

    /** Persons that are counted together. */
    record Group(Brin school, WorkState state, Optional<Reason> reason) {
        /** As it is stored; empty for none. */
        String reasonText() {
            return reason.map(Reason::name).orElse("");
        }
    }

    Tallies(Connection c, BoardId board, Instant now) {
        this.c = c;
        this.board = board;
        this.now = now;
    }

    /** Persons of a group go over to another. */
    void move(Group from, Group to, int persons) {
        change(from, -persons);
        change(to, persons);
    }

    /** One person goes on at the same school. */
    void move(Locked row, WorkState state, Optional<Reason> reason) {
        move(row, row.school(), state, reason);
    }

    /** One person goes on. */
    void move(Locked row, Brin school, WorkState state, Optional<Reason> reason) {
        move(row.group(), new Group(school, state, reason), 1);
    }

    /** One person is new. */
    void add(Group to) {
        change(to, 1);
    }

    /** Persons of a group are erased. */
    void remove(Group from, int persons) {
        change(from, -persons);
    }

    private void change(Group group, int persons) {
        changes.merge(group, persons, Integer::sum);
    }

    /** Writes what changed. */
    void write() throws SQLException {
        List<Map.Entry<Group, Integer>> changed =
                changes.entrySet().stream().filter(one -> one.getValue() != 0).toList();
        int[] known = Statements.updateEach(
                c,
                "update tally set since = case when persons = 0 then ? else since end, persons = persons + ?"
                        + " where board = ? and school = ? and state = ? and reason = ?",
                changed,
                one -> Statements.values(
                        now,
                        one.getValue(),
                        board.value(),
                        one.getKey().school().value(),
                        one.getKey().state(),
                        one.getKey().reasonText()));
        List<Map.Entry<Group, Integer>> fresh = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                fresh.add(changed.get(i));
            }
        }
        insert(fresh);
        changes.clear();
    }

    private void insert(List<Map.Entry<Group, Integer>> fresh) throws SQLException {
        Statements.updateEach(
                c,
                "insert into tally (board, school, state, reason, persons, since) values (?, ?, ?, ?, ?, ?)",
                fresh,
                one -> Statements.values(
                        board.value(),
                        one.getKey().school().value(),
                        one.getKey().state(),
                        one.getKey().reasonText(),
                        one.getValue(),
                        now));
    }

    /** The groups that somebody is in, as they were written. */
    List<Group> groups() throws SQLException {
        return groups(c, board);
    }

    /** The groups of a board that somebody is in. */
    static List<Group> groups(Connection c, BoardId board) throws SQLException {
        return all(c, board).stream()
                .map(tally -> new Group(tally.school(), tally.state(), tally.reason()))
                .toList();
    }

    /** The counts of a board. */
    static List<Tally> all(Connection c, BoardId board) throws SQLException {
        return Statements.select(
                c,
                "select school, state, reason, persons, since from tally where board = ? and persons > 0"
                        + " order by state, reason, school",
                Tallies::tally,
                board.value());
    }

    private static Tally tally(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Tally(
                new Brin(row.getString("school")),
                WorkState.valueOf(row.getString("state")),
                reason.isEmpty() ? Optional.empty() : Optional.of(Reason.valueOf(reason)),
                row.getInt("persons"),
                Statements.instant(row, "since"));
    }
}
