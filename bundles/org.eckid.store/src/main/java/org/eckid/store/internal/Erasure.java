// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Tallies.Group;

/**
 * Forgets what a board has of one source: its sealed rows and, for the fetched ones, what is still on its way. Otherwise an
 * answer that comes later would mix the two sources, and who was half-way would be stuck there.
 */
final class Erasure {
    private static final Set<WorkState> ON_THE_WAY =
            EnumSet.of(WorkState.STAMP_SUBMITTED, WorkState.STAMPED, WorkState.ECKID_SUBMITTED);

    private final BoardTransaction in;
    private final RegisterKeeper keeper;

    Erasure(BoardTransaction in, RegisterKeeper keeper) {
        this.in = in;
        this.keeper = keeper;
    }

    int erase(Origin origin) throws SQLException, EckIdException {
        int dropped = origin == Origin.FETCHED ? dropWhatIsOnItsWay() : 0;
        if (nothingOf(origin)) {
            if (dropped > 0) {
                erased(List.of());
            }
            return 0;
        }
        for (Group group : in.tallies().groups()) {
            if (group.state() == WorkState.PRESENT) {
                makeDue(group, origin);
            }
        }
        List<PersonRef> persons = Statements.select(
                in.c(),
                "select id from sealed_id where board = ? and origin = ?",
                Persons::person,
                in.board().value(),
                origin);
        Statements.update(
                in.c(),
                "delete from sealed_id where board = ? and origin = ?",
                in.board().value(),
                origin);
        erased(persons);
        return persons.size();
    }

    /**
     * Where nothing sealed is left the keys go, and with them every copy of what was erased. Something is left only if the
     * plug-in stopped in the middle of a switch of source and then made ids of the new one.
     */
    private void erased(List<PersonRef> persons) throws SQLException, EckIdException {
        if (new KeyChange(in).isSealed()) {
            new Registers(in, keeper).change(List.of(), persons);
            new Damaged(in).mended(persons);
        } else {
            new BoardKeyRows(in.c(), in.board()).destroy();
        }
    }

    private boolean nothingOf(Origin origin) throws SQLException {
        return Statements.one(
                        in.c(),
                        "select 1 from sealed_id where board = ? and origin = ? limit 1",
                        row -> true,
                        in.board().value(),
                        origin)
                .isEmpty();
    }

    private void makeDue(Group group, Origin origin) throws SQLException {
        int persons = Statements.update(
                in.c(),
                "update person set state = 'DUE', since = ?, due_at = ?, reason = null, not_before = null, attempts = 0"
                        + " where board = ? and state = 'PRESENT' and school = ? and coalesce(reason, '') = ?"
                        + " and exists (select 1 from sealed_id s where s.id = person.id and s.origin = ?)",
                in.now(),
                in.now(),
                in.board().value(),
                group.school().value(),
                group.reasonText(),
                origin);
        in.tallies().move(group, dueOf(group), persons);
    }

    /** How many persons had something on its way. */
    private int dropWhatIsOnItsWay() throws SQLException, EckIdException {
        Batches batches = new Batches(in);
        for (BatchKey batch : batches.keys()) {
            batches.lockOpen(batch);
            batches.end(batch, Batches.End.perhapsTaken());
        }
        for (Group group : in.tallies().groups()) {
            if (ON_THE_WAY.contains(group.state())) {
                bringBack(group);
            }
        }
        return Statements.update(
                in.c(),
                "update person set batch = null, stamp = null"
                        + " where board = ? and (batch is not null or stamp is not null)",
                in.board().value());
    }

    private void bringBack(Group group) throws SQLException {
        int persons = Statements.update(
                in.c(),
                "update person set state = 'DUE', since = ?, due_at = ?, reason = null, not_before = null, attempts = 0"
                        + " where board = ? and state = ? and school = ? and coalesce(reason, '') = ?",
                in.now(),
                in.now(),
                in.board().value(),
                group.state(),
                group.school().value(),
                group.reasonText());
        in.tallies().move(group, dueOf(group), persons);
    }

    private static Group dueOf(Group group) {
        return new Group(group.school(), WorkState.DUE, Optional.empty());
    }
}
