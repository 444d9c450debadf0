// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.roster;

import java.time.Instant;
import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;

/**
 * One school in one year.
 *
 * @param board the board that runs the school
 * @param changedAt when anything in it last changed, for {@code laatstontvangengegevens}
 */
public record SchoolRoster(
        BoardId board,
        Brin school,
        SchoolYear year,
        Instant changedAt,
        List<Group> groups,
        List<Pupil> pupils,
        List<StaffMember> staff) {
    /** Keeps copies. */
    public SchoolRoster {
        groups = List.copyOf(groups);
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
    }
}
