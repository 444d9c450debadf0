// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eckid.api.PersonKind;
import org.eckid.api.Presence;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.model.StoredPerson;
import org.eckid.spi.gateway.HiddenField;

/** The JSON endpoint: whole objects, mapped without a thought about what is in them. */
final class JsonAnswers {
    private final SchoolRegister register;
    private final ExtraFields extra;

    JsonAnswers(SchoolRegister register, ExtraFields extra) {
        this.register = register;
        this.extra = extra;
    }

    /** A person with the very objects that plug-ins put in the catalogue. */
    private record FilledPerson(StoredPerson stored, List<FilledField> fields) {}

    private record FilledField(HiddenField field, Optional<Presence> presence) {}

    Answer schools() {
        return json(register.schools());
    }

    Answer school(String brin) {
        return SchoolPages.find(register, brin).map(JsonAnswers::json).orElseGet(Answer::notFound);
    }

    Answer persons(PersonKind kind) {
        return json(register.persons(kind).stream().map(this::filled).toList());
    }

    Answer person(PersonKind kind, String id) {
        return register.person(kind, id)
                .map(this::filled)
                .map(JsonAnswers::json)
                .orElseGet(Answer::notFound);
    }

    Answer fields() {
        return json(extra.fields());
    }

    private FilledPerson filled(StoredPerson stored) {
        List<FilledField> fields = new ArrayList<>();
        extra.fields().forEach(field -> fields.add(new FilledField(field, extra.presence(field, stored))));
        return new FilledPerson(stored, fields);
    }

    private static Answer json(Object object) {
        return Answer.json(new ReflectiveJson().map(object));
    }
}
