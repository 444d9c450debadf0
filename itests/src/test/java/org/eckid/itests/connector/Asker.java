// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.connector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the door and answers in plain text, so that a test can compare; a person without an id is left out. */
@Component(name = "org.eckid.itests.connector", service = BiFunction.class, property = "connector=true")
public final class Asker implements BiFunction<SupplierRequest, List<PersonRef>, Map<PersonRef, String>> {
    private final EckIdDoor door;

    /** Made by the component runtime, if it may have the door. */
    @Activate
    public Asker(@Reference EckIdDoor door) {
        this.door = door;
    }

    @Override
    public Map<PersonRef, String> apply(SupplierRequest request, List<PersonRef> persons) {
        Map<PersonRef, String> given = new LinkedHashMap<>();
        try {
            door.disclose(
                    request,
                    persons,
                    (person, id) -> id.ifPresent(secret -> given.put(person, secret.revealSecretValue())));
        } catch (EckIdException e) {
            throw new IllegalStateException(e.reason().name(), e);
        }
        return given;
    }
}
