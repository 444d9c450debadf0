// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.roster;

import java.util.List;
import org.eckid.api.PersonRef;

/**
 * A member of staff of a school.
 *
 * @param ref how the door knows this person
 * @param lasKey the LAS key (UWLR {@code key}), unique among the staff of the school
 * @param groups the keys of the groups that this person teaches
 */
public record StaffMember(PersonRef ref, String lasKey, PersonName name, List<String> groups) {
    /** Keeps a copy. */
    public StaffMember {
        groups = List.copyOf(groups);
    }
}
