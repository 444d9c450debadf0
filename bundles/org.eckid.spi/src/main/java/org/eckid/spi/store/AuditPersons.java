// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import java.util.Optional;
import org.eckid.api.PersonRef;

/**
 * The persons whom a record names. Suppliers ask for the same school every day, so a store keeps equal lists once.
 *
 * @param list the MAC of the whole list as it was when the record was written: its name, which never changes
 * @param persons in their order; fewer than there were when some were forgotten since
 * @param shortened if some were forgotten: the MAC of the list's name and those who are left
 */
public record AuditPersons(AuditMac list, List<PersonRef> persons, Optional<AuditMac> shortened) {
    /** Keeps a copy. */
    public AuditPersons {
        persons = List.copyOf(persons);
    }

    /** A list of which nobody was forgotten. */
    public static AuditPersons whole(AuditMac list, List<PersonRef> persons) {
        return new AuditPersons(list, persons, Optional.empty());
    }
}
