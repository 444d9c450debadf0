// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.PersonKind;
import org.eckid.api.roster.PersonName;
import org.eckid.las.ImportException;
import org.eckid.las.internal.model.NumberKind;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.PersonNumber;
import org.eckid.las.internal.model.Verification;

/**
 * Reads one {@code leerling} or {@code leerkracht}. An {@code eckid} attribute is not read: this LAS has no place for it.
 */
final class PersonReader {
    private static final int MOST_NUMBER = 64;
    private static final Set<String> WANTED = Set.of(
            "achternaam",
            "voorvoegsel",
            "roepnaam",
            "geboortedatum",
            "geslacht",
            "jaargroep",
            "uitstroomdatum",
            "bsn",
            "sofinummer",
            "onderwijsnummer",
            "emailadres");

    private final XmlCursor cursor;
    private final PersonKind kind;
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> moreGroups = new ArrayList<>();
    private final Extensions extensions = new Extensions();
    private Optional<String> group = Optional.empty();

    PersonReader(XmlCursor cursor, PersonKind kind) {
        this.cursor = cursor;
        this.kind = kind;
    }

    /** The person, or nothing for a pupil who has left (jaargroep H, or an uitstroomdatum before {@code tomorrow}). */
    Optional<Person> read(LocalDate tomorrow) throws ImportException {
        String key = Keys.required(cursor);
        cursor.children(this::element);
        boolean left = texts.getOrDefault("jaargroep", "").equals("H")
                || date("uitstroomdatum").filter(day -> day.isBefore(tomorrow)).isPresent();
        return left && kind == PersonKind.PUPIL ? Optional.empty() : Optional.of(person(key));
    }

    private void element(String name) throws ImportException {
        switch (name) {
            case "groep" -> group = Optional.of(Keys.required(cursor));
            case "samengestelde_groepen", "groepen" -> cursor.children(this::membership);
            case "toevoegingen" -> extensions.read(cursor);
            default -> {
                if (WANTED.contains(name)) {
                    cursor.text().ifPresent(found -> texts.putIfAbsent(name, found));
                }
            }
        }
    }

    private void membership(String name) throws ImportException {
        if (name.equals("groep") || name.equals("samengestelde_groep")) {
            moreGroups.add(Keys.required(cursor));
        }
    }

    private Person person(String key) throws ImportException {
        return new Person(
                kind,
                key,
                name(),
                date("geboortedatum"),
                gender(),
                text("jaargroep"),
                group,
                moreGroups,
                kind == PersonKind.PUPIL ? number() : Optional.empty(),
                kind == PersonKind.STAFF ? text("emailadres") : Optional.empty());
    }

    private PersonName name() throws ImportException {
        if (text("achternaam").isEmpty() && text("roepnaam").isEmpty()) {
            throw cursor.refused("a person without achternaam and roepnaam", "give the person one of them");
        }
        return new PersonName(texts.getOrDefault("achternaam", ""), text("voorvoegsel"), text("roepnaam"));
    }

    /** The BSN (in old files called sofinummer) goes before the onderwijsnummer. */
    private Optional<PersonNumber> number() throws ImportException {
        Verification state =
                extensions.value(Extensions.VERIFIED).orElse("true").equals("false")
                        ? Verification.NOT_VERIFIED
                        : Verification.VERIFIED;
        Optional<String> bsn = text("bsn").or(() -> text("sofinummer"));
        Optional<String> value = bsn.or(() -> text("onderwijsnummer"));
        if (value.isPresent() && value.get().length() > MOST_NUMBER) {
            throw cursor.refused("a bsn or onderwijsnummer that is far too long", "correct it in the LAS it came from");
        }
        NumberKind numberKind = bsn.isPresent() ? NumberKind.BSN : NumberKind.ONDERWIJSNUMMER;
        return value.map(found -> new PersonNumber(numberKind, found, state));
    }

    private Optional<String> gender() throws ImportException {
        Optional<String> gender = text("geslacht");
        if (gender.isPresent() && !gender.get().matches("[0129]")) {
            throw cursor.refused("geslacht is not 0, 1, 2 or 9", "use 0 for unknown");
        }
        return gender;
    }

    private Optional<LocalDate> date(String name) throws ImportException {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw cursor.refused(name + " is not a date", "write it as 2016-05-31, or leave it out");
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
