// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eckid.api.PersonRef;

/**
 * A pupil of a school.
 *
 * @param ref how the door knows this pupil
 * @param lasKey the LAS key (UWLR {@code key}), unique among the pupils of the school
 * @param gender 0 unknown, 1 male, 2 female, 9 not specified, as UWLR codes it
 * @param yearGroup jaargroep, for example {@code 5}
 * @param group the key of the group
 * @param combinedGroups the keys of combined groups
 */
public record Pupil(
        PersonRef ref,
        String lasKey,
        PersonName name,
        Optional<LocalDate> birthDate,
        Optional<String> gender,
        Optional<String> yearGroup,
        Optional<String> group,
        List<String> combinedGroups) {
    /** Keeps a copy. */
    public Pupil {
        combinedGroups = List.copyOf(combinedGroups);
    }
}
