// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.eckid.api.PersonRef;
import org.eckid.api.roster.Group;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.SchoolRoster;
import org.eckid.api.roster.StaffMember;

/**
 * Whether the host's data can be sent at all. The uniqueness rules in the official schema never fire, so nobody after us
 * would notice two pupils under one key; they would share each other's results.
 */
final class SchoolCheck {
    private SchoolCheck() {}

    /** Refuses keys that are empty or used twice among groups, pupils or staff. */
    static void check(SchoolRoster roster) throws Refused {
        unique(roster.groups().stream().filter(SchoolCheck::isCombined).toList(), Group::key, "combined groups");
        unique(roster.groups().stream().filter(g -> !isCombined(g)).toList(), Group::key, "groups");
        unique(roster.pupils(), Pupil::lasKey, "pupils");
        unique(roster.staff(), StaffMember::lasKey, "staff");
        Set<PersonRef> persons = new HashSet<>();
        roster.pupils().forEach(pupil -> persons.add(pupil.ref()));
        roster.staff().forEach(member -> persons.add(member.ref()));
        if (persons.size() != roster.pupils().size() + roster.staff().size()) {
            throw refused("the same person twice");
        }
    }

    private static <T> void unique(Iterable<T> things, Function<T, String> key, String what) throws Refused {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            if (key.apply(thing).isBlank() || !seen.add(key.apply(thing))) {
                throw refused("an empty key, or the same key twice, among the " + what);
            }
        }
    }

    private static Refused refused(String what) {
        return new Refused(Fault.INTERNE_FOUT, "the host's data of this school hold " + what + "; nothing was sent");
    }

    private static boolean isCombined(Group group) {
        return group.yearGroup().isEmpty();
    }
}
