// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eckid.api.PersonRef;

/**
 * In which {@link WorkItem#round} some persons were when work for them began, read from the ledger <b>before</b> the host was
 * asked for their numbers. A number that is corrected meanwhile begins another round, so the store can tell what is void.
 */
public record Rounds(Map<PersonRef, Integer> byPerson) {
    /** Keeps a copy. */
    public Rounds {
        byPerson = Map.copyOf(byPerson);
    }

    /** As these items were read. */
    public static Rounds of(Collection<WorkItem> items) {
        return new Rounds(items.stream().collect(Collectors.toMap(WorkItem::person, WorkItem::round)));
    }

    /** Of nobody. */
    public static Rounds none() {
        return new Rounds(Map.of());
    }

    /** The round of one person; empty if it is not here. */
    public Optional<Integer> of(PersonRef person) {
        return Optional.ofNullable(byPerson.get(person));
    }
}
