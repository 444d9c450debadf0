// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eckid.api.PersonKind;
import org.eckid.api.roster.PersonName;

/**
 * A pupil or a member of staff as an EDEXML file describes them.
 *
 * @param lasKey the key in the file, unique in the school among persons of this kind
 * @param gender 0, 1, 2 or 9
 * @param yearGroup the jaargroep of a pupil
 * @param group the key of a pupil's group
 * @param moreGroups the combined groups of a pupil, or all groups of a member of staff
 * @param number the number of a pupil
 * @param email of staff; a part of their PGN
 */
public record Person(
        PersonKind kind,
        String lasKey,
        PersonName name,
        Optional<LocalDate> birthDate,
        Optional<String> gender,
        Optional<String> yearGroup,
        Optional<String> group,
        List<String> moreGroups,
        Optional<PersonNumber> number,
        Optional<String> email) {
    /** Keeps a copy. */
    public Person {
        moreGroups = List.copyOf(moreGroups);
    }

    /** Whether the other one has the same PGN in the same state. */
    public boolean hasPgnOf(Person other) {
        return number.equals(other.number) && email.equals(other.email);
    }

    /** Without number and e-mail address: together with the BRIN the address is a PGN. */
    @Override
    public String toString() {
        return kind + " " + lasKey + " " + name + " born " + birthDate + " groups " + group + moreGroups + " " + number;
    }
}
