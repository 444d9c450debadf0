// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eckid.api.PersonKind;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.host.FieldCatalogue;
import org.eckid.spi.host.Board;

/** Finds the answer to a question by its address. Safe for many threads. */
public final class Pages {
    private final PersonPages persons;
    private final SchoolPages schools;
    private final Exports exports;
    private final JsonAnswers json;
    private final String style;

    /** On these parts of the LAS. */
    public Pages(SchoolRegister register, FieldCatalogue fields, Board board) {
        ExtraFields extra = new ExtraFields(fields, board.id());
        persons = new PersonPages(register, extra);
        schools = new SchoolPages(register, board, extra);
        exports = new Exports(register, extra);
        json = new JsonAnswers(register, extra);
        style = style();
    }

    /** The page, file or JSON that is asked for. */
    public Answer answer(Question question) {
        return switch (question.part(0)) {
            case "" -> schools.home();
            case "schools" -> question.path().size() > 1 ? schools.school(question.part(1)) : schools.schools();
            case "pupils" -> persons(PersonKind.PUPIL, question);
            case "staff" -> persons(PersonKind.STAFF, question);
            case "search" -> persons.search(question);
            case "fields" -> schools.fields();
            case "export" -> export(question);
            case "api" -> json(question);
            case "style.css" -> Answer.style(style);
            default -> Answer.notFound();
        };
    }

    private Answer persons(PersonKind kind, Question question) {
        return question.path().size() > 1 ? persons.detail(kind, question.part(1)) : persons.list(kind, question);
    }

    private Answer export(Question question) {
        return switch (question.part(1)) {
            case "pupils.csv" -> exports.csv(PersonKind.PUPIL, question);
            case "staff.csv" -> exports.csv(PersonKind.STAFF, question);
            case "edexml" -> exports.edexml(question.part(2));
            default -> Answer.notFound();
        };
    }

    private Answer json(Question question) {
        boolean one = question.path().size() > 2;
        return switch (question.part(1)) {
            case "schools" -> one ? json.school(question.part(2)) : json.schools();
            case "pupils" -> one ? json.person(PersonKind.PUPIL, question.part(2)) : json.persons(PersonKind.PUPIL);
            case "staff" -> one ? json.person(PersonKind.STAFF, question.part(2)) : json.persons(PersonKind.STAFF);
            case "fields" -> json.fields();
            default -> Answer.notFound();
        };
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(Pages.class.getResourceAsStream("style.css"), "style.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("style.css can't be read from the bundle", e);
        }
    }
}
