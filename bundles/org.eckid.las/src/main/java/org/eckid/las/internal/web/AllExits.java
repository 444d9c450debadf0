// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eckid.api.PersonKind;
import org.eckid.api.roster.Group;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.data.SchoolRegister.Snapshot;
import org.eckid.las.internal.model.SchoolFacts;
import org.eckid.las.internal.model.StoredPerson;

/** Lists every address that {@link Pages} has an answer for. For one use. */
public final class AllExits {
    private final SchoolRegister register;
    private final Set<Address> found = new LinkedHashSet<>();

    /** Of what is in the register now. */
    public AllExits(SchoolRegister register) {
        this.register = register;
    }

    /** Relative references that begin with {@code /las}. */
    public List<URI> list() {
        add("");
        add("style.css");
        add("fields");
        add("api", "fields");
        add("search");
        add("schools");
        add("api", "schools");
        for (SchoolFacts school : register.schools()) {
            register.school(school.brin()).ifPresent(this::school);
        }
        for (PersonKind kind : PersonKind.values()) {
            persons(kind);
        }
        List<URI> uris = new ArrayList<>();
        found.forEach(address -> uris.add(address.uri()));
        return uris;
    }

    private void school(Snapshot school) {
        String brin = school.school().brin().value();
        add("schools", brin);
        add("api", "schools", brin);
        add("export", "edexml", brin + ".xml");
        for (PersonKind kind : PersonKind.values()) {
            String folder = PersonPages.folder(kind);
            found.add(Address.of(folder).with("school", brin));
            found.add(Address.of("export", folder + ".csv").with("school", brin));
        }
        for (Group group : school.groups()) {
            found.add(Address.of("pupils").with("school", brin).with("group", group.key()));
            found.add(Address.of("staff").with("school", brin).with("group", group.key()));
        }
    }

    private void persons(PersonKind kind) {
        String folder = PersonPages.folder(kind);
        add(folder);
        add("export", folder + ".csv");
        add("api", folder);
        for (StoredPerson person : register.persons(kind)) {
            add(folder, Long.toString(person.id()));
            add("api", folder, Long.toString(person.id()));
            found.add(Address.of("search").with("q", PersonPages.fullName(person.person())));
        }
    }

    private void add(String... parts) {
        found.add(Address.of(parts));
    }
}
