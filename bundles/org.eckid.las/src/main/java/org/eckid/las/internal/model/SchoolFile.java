// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.model;

import java.util.List;
import org.eckid.api.PersonKind;
import org.eckid.api.roster.Group;

/** The content of one EDEXML file. */
public record SchoolFile(SchoolFacts school, List<Group> groups, List<Person> persons) {
    /** Keeps copies. */
    public SchoolFile {
        groups = List.copyOf(groups);
        persons = List.copyOf(persons);
    }

    /** The pupils, or the staff. */
    public List<Person> persons(PersonKind kind) {
        return persons.stream().filter(person -> person.kind() == kind).toList();
    }
}
