// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eckid.api.PersonKind;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.edexml.EdexmlWriter;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.PersonNumber;
import org.eckid.las.internal.model.StoredPerson;

/** The files that a user can save: CSV with every field that there is, and EDEXML. */
final class Exports {
    private final SchoolRegister register;
    private final ExtraFields extra;

    Exports(SchoolRegister register, ExtraFields extra) {
        this.register = register;
        this.extra = extra;
    }

    /** All persons of a kind, or those of {@code school}. */
    Answer csv(PersonKind kind, Question question) {
        Optional<String> school = question.parameter("school");
        List<String> heads = new ArrayList<>(List.of(
                "sleutel",
                "brin",
                "achternaam",
                "voorvoegsel",
                "roepnaam",
                "geboortedatum",
                "geslacht",
                "jaargroep",
                "groep",
                "groepen",
                "nummer",
                "emailadres"));
        heads.addAll(extra.ids());
        StringBuilder text = new StringBuilder(line(heads));
        for (StoredPerson person : register.persons(kind)) {
            if (school.map(person.school().value()::equals).orElse(true)) {
                text.append(line(cells(person)));
            }
        }
        return Answer.download("text/csv", text.toString(), PersonPages.folder(kind) + ".csv");
    }

    /** One school as EDEXML. */
    Answer edexml(String file) {
        String brin = file.endsWith(".xml") ? file.substring(0, file.length() - 4) : "";
        return SchoolPages.find(register, brin)
                .map(found -> Answer.download("application/xml", new EdexmlWriter().write(found.file()), brin + ".xml"))
                .orElseGet(Answer::notFound);
    }

    private List<String> cells(StoredPerson stored) {
        Person person = stored.person();
        List<String> cells = new ArrayList<>(List.of(
                person.lasKey(),
                stored.school().value(),
                person.name().lastName(),
                person.name().prefix().orElse(""),
                person.name().callName().orElse(""),
                person.birthDate().map(Object::toString).orElse(""),
                person.gender().orElse(""),
                person.yearGroup().orElse(""),
                person.group().orElse(""),
                String.join(" ", person.moreGroups()),
                person.number().map(PersonNumber::value).orElse(""),
                person.email().orElse("")));
        cells.addAll(extra.shown(stored));
        return cells;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Exports::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    /** Spreadsheets run what looks like a formula, so such a text gets an apostrophe in front. */
    static String cell(String text) {
        String harmless = text.matches("[=+\\-@\\t\\r](?s:.*)") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
