// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Tallies.Group;

/**
 * Erases who left long enough ago. Found school by school, because the index of what is due holds those who left by the moment at
 * which they did.
 */
final class LeftPersons {
    private final BoardTransaction in;
    private final Registers registers;

    LeftPersons(BoardTransaction in, RegisterKeeper keeper) {
        this.in = in;
        this.registers = new Registers(in, keeper);
    }

    int erase(Instant before, int most) throws SQLException, EckIdException {
        int erased = 0;
        for (Group group : in.tallies().groups()) {
            if (group.state() == WorkState.LEFT && erased < most) {
                erased += erase(group, before, most - erased);
            }
        }
        return erased;
    }

    private int erase(Group group, Instant before, int most) throws SQLException, EckIdException {
        List<PersonRef> persons = Statements.select(
                in.c(),
                "select id from person where board = ? and state = 'LEFT' and school = ? and due_at < ? and batch is null"
                        + " and coalesce(reason, '') = ? order by board, state, school, due_at limit ?",
                Persons::person,
                in.board().value(),
                group.school().value(),
                before,
                group.reasonText(),
                most);
        registers.change(List.of(), persons);
        new Damaged(in).mended(persons);
        for (List<String> ids : Persons.portions(in.board(), persons)) {
            Statements.update(in.c(), "delete from sealed_id where id = any(?)", ids);
            Statements.update(in.c(), "delete from person where id = any(?)", ids);
        }
        in.tallies().remove(group, persons.size());
        return persons.size();
    }

    /** When the first of them left. */
    static Optional<Instant> first(Connection c, BoardId board) throws SQLException {
        Stream<Instant> firsts = Stream.empty();
        for (Group group : Tallies.groups(c, board)) {
            if (group.state() == WorkState.LEFT) {
                firsts = Stream.concat(firsts, first(c, board, group).stream());
            }
        }
        return firsts.min(Instant::compareTo);
    }

    private static Optional<Instant> first(Connection c, BoardId board, Group group) throws SQLException {
        return Statements.one(
                c,
                "select due_at from person where board = ? and state = 'LEFT' and school = ?"
                        + " order by board, state, school, due_at limit 1",
                row -> Statements.instant(row, "due_at"),
                board.value(),
                group.school().value());
    }
}
