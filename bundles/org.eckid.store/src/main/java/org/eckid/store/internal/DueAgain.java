// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.Reason;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Tallies.Group;

/** Ends the waiting for reasons that went away. */
final class DueAgain {
    private static final Set<WorkState> WAITING = EnumSet.of(WorkState.DUE, WorkState.STAMPED, WorkState.REFUSED);

    private final BoardTransaction in;

    DueAgain(BoardTransaction in) {
        this.in = in;
    }

    int after(Set<Reason> reasons) throws SQLException {
        int persons = 0;
        List<Group> groups = in.tallies().groups();
        for (Group group : groups) {
            if (WAITING.contains(group.state())
                    && group.reason().filter(reasons::contains).isPresent()) {
                persons += after(group);
            }
        }
        Statements.update(
                in.c(),
                "update batch set look_at = ? where board = ? and state = 'UNKNOWN' and waits_for = any(?)",
                in.now(),
                in.board().value(),
                reasons.stream().map(Reason::name).toList());
        return persons;
    }

    private int after(Group group) throws SQLException {
        WorkState next = group.state() == WorkState.REFUSED ? WorkState.DUE : group.state();
        int persons = Statements.update(
                in.c(),
                "update person set state = ?, reason = null, not_before = null, attempts = 0, since = ?, due_at = ?"
                        + " where board = ? and state = ? and school = ? and reason = ?",
                next,
                in.now(),
                in.now(),
                in.board().value(),
                group.state(),
                group.school().value(),
                group.reason());
        in.tallies().move(group, new Group(group.school(), next, Optional.empty()), persons);
        return persons;
    }
}
