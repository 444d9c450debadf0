// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.outbound.Disclosure;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.secret.EckId;

/** A door that does as the test says. */
final class FakeDoor implements EckIdDoor {
    static final String PREFIX = "https://ketenid.nl/pilot/";

    final List<SupplierRequest> visits = new ArrayList<>();
    final Set<PersonRef> without = new HashSet<>();
    final Map<PersonRef, String> ids = new HashMap<>();
    Optional<Reason> refusal = Optional.empty();
    IntConsumer beforeEach = number -> {};
    UnaryOperator<List<PersonRef>> order = persons -> persons;

    @Override
    public Disclosure disclose(
            SupplierRequest request, Iterable<PersonRef> persons, BiConsumer<PersonRef, Optional<EckId>> sink)
            throws EckIdException {
        visits.add(request);
        if (refusal.isPresent()) {
            throw new EckIdException(refusal.get(), "as the test says");
        }
        List<PersonRef> asked = new ArrayList<>();
        persons.forEach(asked::add);
        int given = 0;
        for (PersonRef person : order.apply(asked)) {
            beforeEach.accept(given);
            Optional<EckId> id = without.contains(person) ? Optional.empty() : Optional.of(new EckId(idOf(person)));
            sink.accept(person, id);
            given += id.isPresent() ? 1 : 0;
        }
        Map<Reason, Integer> withheld =
                given == asked.size() ? Map.of() : Map.of(Reason.NO_ID_YET, asked.size() - given);
        return new Disclosure(asked.size(), given, withheld);
    }

    String idOf(PersonRef person) {
        return ids.getOrDefault(person, PREFIX + "%0128x".formatted(Math.abs((long) person.hashCode())));
    }

    @Override
    public Optional<PersonRef> personOf(SupplierRequest request, EckId eckId) {
        throw new UnsupportedOperationException();
    }
}
