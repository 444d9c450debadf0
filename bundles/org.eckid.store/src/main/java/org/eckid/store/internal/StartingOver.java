// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Persons.Locked;

/**
 * Makes void what was made for some persons. They no longer point at their batch, so its answer is nobody's; their next round
 * begins, so that what is under way outside a batch is told apart as well.
 */
final class StartingOver {
    private final BoardTransaction in;
    private final Registers registers;

    StartingOver(BoardTransaction in, RegisterKeeper keeper) {
        this.in = in;
        this.registers = new Registers(in, keeper);
    }

    void one(PersonRef person) throws SQLException, EckIdException {
        again(Persons.known(in, List.of(person)).values());
    }

    int ofOtherSectors(Set<Brin> schools, Sector sector) throws SQLException, EckIdException {
        List<PersonRef> found = Statements.select(
                in.c(),
                "select p.id from sealed_id s join person p on p.id = s.id"
                        + " where s.board = ? and s.sector <> ? and p.state = 'PRESENT' and p.school = any(?)",
                Persons::person,
                in.board().value(),
                sector.uri(),
                schools.stream().map(Brin::value).toList());
        again(Persons.known(in, found).values());
        return found.size();
    }

    /** Also who has nothing under seal now: what was dropped on the way counts no more either. */
    private void again(Collection<Locked> rows) throws SQLException, EckIdException {
        List<PersonRef> persons = rows.stream().map(Locked::person).toList();
        registers.change(List.of(), persons);
        new Damaged(in).mended(persons);
        Statements.updateEach(
                in.c(),
                "delete from sealed_id where id = ?",
                rows,
                row -> Statements.values(Persons.id(in.board(), row.person())));
        Statements.updateEach(
                in.c(),
                "update person set since = case when state = 'LEFT' then since else ? end,"
                        + " state = case when state = 'LEFT' then state else 'DUE' end, round = round + 1, due_at = ?,"
                        + " reason = null, not_before = null, attempts = 0, batch = null, stamp = null where id = ?",
                rows,
                row -> Statements.values(in.now(), in.now(), Persons.id(in.board(), row.person())));
        rows.forEach(row -> in.tallies()
                .move(row, row.state() == WorkState.LEFT ? WorkState.LEFT : WorkState.DUE, Optional.empty()));
    }
}
