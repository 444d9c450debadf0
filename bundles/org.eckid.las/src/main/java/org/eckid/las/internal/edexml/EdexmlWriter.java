// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.eckid.api.PersonKind;
import org.eckid.api.roster.Group;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.PersonNumber;
import org.eckid.las.internal.model.SchoolFacts;
import org.eckid.las.internal.model.SchoolFile;
import org.eckid.las.internal.model.Verification;

/** Writes a school as an EDEXML 2.1 file that this LAS, and others, can import. For one use. */
public final class EdexmlWriter {
    private final XmlText xml = new XmlText();
    private final Set<String> combined = new HashSet<>();

    /** How one thing of a list is written. */
    @FunctionalInterface
    private interface Item<T> {
        void write(T item) throws XMLStreamException;
    }

    /** The whole file as text. */
    public String write(SchoolFile file) {
        for (Group group : file.groups()) {
            if (group.yearGroup().isEmpty()) {
                combined.add(group.key());
            }
        }
        try {
            xml.element("EDEX", () -> {
                xml.declareXsi();
                xml.element("school", () -> school(file.school()));
                block("groepen", file.groups(), this::group);
                block("leerlingen", file.persons(PersonKind.PUPIL), this::pupil);
                block("leerkrachten", file.persons(PersonKind.STAFF), this::staff);
            });
            return xml.finish();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a school can't be written as EDEXML", e);
        }
    }

    private void school(SchoolFacts school) throws XMLStreamException {
        xml.element("schooljaar", school.year().value());
        xml.element("brincode", school.brin().brin4());
        xml.element("dependancecode", school.brin().location());
        xml.element("auteur", "org.eckid.las");
        xml.element("xsdversie", "2.1");
        xml.element("toevoegingen", () -> {
            extension(Extensions.SCHOOL_NAME, school.name());
            extension(Extensions.EDUCATION_TYPE, school.type().code());
        });
    }

    private void group(Group group) throws XMLStreamException {
        xml.element(combined.contains(group.key()) ? "samengestelde_groep" : "groep", () -> {
            xml.attribute("key", group.key());
            xml.element("naam", group.name());
            xml.element("jaargroep", group.yearGroup());
        });
    }

    private void pupil(Person pupil) throws XMLStreamException {
        xml.element("leerling", () -> {
            name(pupil);
            xml.element("geboortedatum", pupil.birthDate().map(Object::toString));
            xml.element("geslacht", pupil.gender());
            xml.element("jaargroep", pupil.yearGroup());
            if (pupil.group().isPresent()) {
                reference(pupil.group().get());
            }
            block("samengestelde_groepen", pupil.moreGroups(), this::reference);
            if (pupil.number().isPresent()) {
                number(pupil.number().get());
            }
        });
    }

    private void number(PersonNumber number) throws XMLStreamException {
        String element =
                switch (number.kind()) {
                    case BSN -> "bsn";
                    case ONDERWIJSNUMMER -> "onderwijsnummer";
                };
        xml.element(element, number.value());
        if (number.verification() == Verification.NOT_VERIFIED) {
            xml.element("toevoegingen", () -> extension(Extensions.VERIFIED, "false"));
        }
    }

    private void staff(Person person) throws XMLStreamException {
        xml.element("leerkracht", () -> {
            name(person);
            xml.element("emailadres", person.email());
            block("groepen", person.moreGroups(), this::reference);
        });
    }

    private void name(Person person) throws XMLStreamException {
        xml.attribute("key", person.lasKey());
        xml.element("achternaam", Optional.of(person.name().lastName()).filter(name -> !name.isEmpty()));
        xml.element("voorvoegsel", person.name().prefix());
        xml.element("roepnaam", person.name().callName());
    }

    private void reference(String group) throws XMLStreamException {
        String element = combined.contains(group) ? "samengestelde_groep" : "groep";
        xml.element(element, () -> xml.attribute("key", group));
    }

    private void extension(String code, String value) throws XMLStreamException {
        xml.element("blok", () -> {
            xml.attribute("xsi:type", "OpmerkingGegevensType");
            xml.element("code", code);
            xml.element("opmerking", value);
        });
    }

    /** EDEXML leaves out a block that would be empty. */
    private <T> void block(String name, List<T> items, Item<T> writer) throws XMLStreamException {
        if (!items.isEmpty()) {
            xml.element(name, () -> {
                for (T item : items) {
                    writer.write(item);
                }
            });
        }
    }
}
