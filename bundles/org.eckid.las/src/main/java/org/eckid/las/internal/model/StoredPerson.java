// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.model;

import org.eckid.api.Brin;
import org.eckid.api.PersonRef;

/**
 * A person who is enrolled or employed now.
 *
 * @param id given by this LAS at the first import, kept for ever; says nothing about the person
 */
public record StoredPerson(long id, Brin school, Person person) {

    /** How the plug-in refers to this person. */
    public PersonRef ref() {
        return new PersonRef(person.kind(), Long.toString(id));
    }
}
