// SPDX-License-Identifier: Apache-2.0
package org.example.connector;

import java.io.PrintWriter;
import java.util.*;
import org.eckid.api.*;
import org.eckid.api.outbound.*;
import org.eckid.api.roster.*;
import org.eckid.api.secret.EckId;
import org.osgi.service.component.annotations.*;

@Component(service = ExampleConnector.class)
public final class ExampleConnector {
    private final EckIdDoor door;
    private final Roster roster;

    @Activate
    public ExampleConnector(@Reference EckIdDoor door, @Reference Roster roster) {
        this.door = door;
        this.roster = roster;
    }

    /** One line for each pupil: the ECK iD, or the LAS key where there is none, and the year group. */
    public Disclosure write(SupplierId supplier, Brin brin, SchoolYear year, PrintWriter message)
            throws EckIdException {
        SchoolRoster school = roster.school(brin, year)
                .orElseThrow(() -> new EckIdException(Reason.UNKNOWN, "the host has no such school in this year"));
        SupplierRequest request = new SupplierRequest(school.board(), brin, supplier, new Purpose("example"));
        Map<PersonRef, Pupil> pupils = new LinkedHashMap<>();
        school.pupils().forEach(pupil -> pupils.put(pupil.ref(), pupil));
        return door.disclose(request, pupils.keySet(), (person, eckId) -> {
            Pupil pupil = pupils.get(person);
            String name = eckId.map(EckId::revealSecretValue).orElse("las:" + pupil.lasKey());
            message.println(name + ";" + pupil.yearGroup().orElse(""));
        });
    }
}
