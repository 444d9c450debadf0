// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eckid.api.PersonKind;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.PersonNumber;
import org.eckid.las.internal.model.StoredPerson;
import org.eckid.las.internal.model.Verification;

/** Lists and details of pupils and staff, and the search. */
final class PersonPages {
    private final SchoolRegister register;
    private final ExtraFields extra;

    PersonPages(SchoolRegister register, ExtraFields extra) {
        this.register = register;
        this.extra = extra;
    }

    /** All of a kind, or those of {@code school}, or of {@code group} in it. */
    Answer list(PersonKind kind, Question question) {
        List<StoredPerson> found = register.persons(kind).stream()
                .filter(matching(question.parameter("school"), question.parameter("group")))
                .toList();
        Address csv = Address.of("export", folder(kind) + ".csv");
        Markup download = Markup.link(csv, "Downloaden als CSV");
        return Answer.page(Markup.all(List.of(table(title(kind), found), download)), title(kind));
    }

    /** One person. */
    Answer detail(PersonKind kind, String id) {
        return register.person(kind, id).map(this::detail).orElseGet(Answer::notFound);
    }

    /** Persons by a part of their name. */
    Answer search(Question question) {
        String asked = question.parameter("q").orElse("");
        Markup form = Markup.searchForm(asked);
        if (asked.isEmpty()) {
            return Answer.page(form, "Zoeken");
        }
        String part = asked.toLowerCase(Locale.ROOT);
        List<StoredPerson> found = Stream.of(PersonKind.values())
                .flatMap(kind -> register.persons(kind).stream())
                .filter(person ->
                        fullName(person.person()).toLowerCase(Locale.ROOT).contains(part))
                .toList();
        return Answer.page(Markup.all(List.of(form, table("Gevonden personen", found))), "Zoeken");
    }

    private Answer detail(StoredPerson stored) {
        Person person = stored.person();
        List<String> names = new ArrayList<>(List.of(
                "Sleutel", "School", "Geboortedatum", "Geslacht", "Jaargroep", "Groep", "Nummer", "E-mailadres"));
        List<Markup> values = new ArrayList<>(List.of(
                Markup.text(person.lasKey()),
                Markup.link(
                        Address.of("schools", stored.school().value()),
                        stored.school().value()),
                Markup.text(person.birthDate().map(Object::toString).orElse("-")),
                Markup.text(person.gender().orElse("-")),
                Markup.text(person.yearGroup().orElse("-")),
                Markup.text(groups(person)),
                Markup.text(person.number().map(PersonPages::number).orElse("-")),
                Markup.text(person.email().orElse("-"))));
        names.addAll(extra.labels());
        extra.shown(stored).forEach(shown -> values.add(Markup.text(shown)));
        return Answer.page(Markup.terms(names, values), fullName(person));
    }

    private Markup table(String caption, List<StoredPerson> persons) {
        List<String> heads = new ArrayList<>(List.of("Naam", "School", "Jaargroep", "Groepen", "Sleutel"));
        heads.addAll(extra.labels());
        return Markup.table(
                caption + ": " + persons.size(),
                heads,
                persons.stream().map(this::row).toList());
    }

    private List<Markup> row(StoredPerson stored) {
        Person person = stored.person();
        List<Markup> cells = new ArrayList<>(List.of(
                Markup.link(Address.of(folder(person.kind()), Long.toString(stored.id())), fullName(person)),
                Markup.text(stored.school().value()),
                Markup.text(person.yearGroup().orElse("-")),
                Markup.text(groups(person)),
                Markup.text(person.lasKey())));
        extra.shown(stored).forEach(shown -> cells.add(Markup.text(shown)));
        return cells;
    }

    private static Predicate<StoredPerson> matching(Optional<String> school, Optional<String> group) {
        return person -> school.map(person.school().value()::equals).orElse(true)
                && group.map(key -> person.person().group().filter(key::equals).isPresent()
                                || person.person().moreGroups().contains(key))
                        .orElse(true);
    }

    private static String groups(Person person) {
        return String.join(
                ", ",
                Stream.concat(person.group().stream(), person.moreGroups().stream())
                        .toList());
    }

    private static String number(PersonNumber number) {
        String state = number.verification() == Verification.VERIFIED ? "" : " (nog niet geverifieerd)";
        return number.kind().name().toLowerCase(Locale.ROOT) + " " + number.value() + state;
    }

    static String fullName(Person person) {
        return String.join(
                " ",
                Stream.of(
                                person.name().callName(),
                                person.name().prefix(),
                                Optional.of(person.name().lastName()).filter(name -> !name.isEmpty()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    static String folder(PersonKind kind) {
        return kind == PersonKind.PUPIL ? "pupils" : "staff";
    }

    private static String title(PersonKind kind) {
        return kind == PersonKind.PUPIL ? "Leerlingen" : "Medewerkers";
    }
}
