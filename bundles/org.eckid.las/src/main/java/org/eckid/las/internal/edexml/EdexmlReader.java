// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.edexml;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.PersonKind;
import org.eckid.api.roster.Group;
import org.eckid.las.ImportException;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.SchoolFacts;
import org.eckid.las.internal.model.SchoolFile;

/**
 * Reads one EDEXML file, versions 1.03, 2.0 and 2.1. Patient with namespaces, the order of the blocks and unknown
 * elements; strict with keys, dates and the school, because a guess there would mix up children. For one use.
 */
public final class EdexmlReader {
    private final XmlCursor cursor;
    private final LocalDate tomorrow;
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> groupKeys = new HashSet<>();
    private final Set<String> homeGroupKeys = new HashSet<>();
    private final List<Person> persons = new ArrayList<>();
    private final Set<String> pupilKeys = new HashSet<>();
    private final Set<String> staffKeys = new HashSet<>();
    private Optional<SchoolFacts> school = Optional.empty();

    /**
     * Opens a file.
     *
     * @param file its name, for messages
     * @param today a pupil whose uitstroomdatum is today or before has left
     */
    public EdexmlReader(String file, InputStream content, LocalDate today) throws ImportException {
        this.cursor = new XmlCursor(file, content);
        this.tomorrow = today.plusDays(1);
    }

    /** Reads it to its end. */
    public SchoolFile read() throws ImportException {
        if (!cursor.name().equals("EDEX")) {
            throw cursor.refused("the outermost element is not EDEX", "export the file as EDEXML");
        }
        cursor.children(this::block);
        SchoolFacts found = school.orElseThrow(
                () -> cursor.refused("there is no school block", "export the file as EDEXML 2.0 or 2.1"));
        for (Person person : persons) {
            requireGroups(person);
        }
        return new SchoolFile(found, groups, persons);
    }

    private void block(String name) throws ImportException {
        switch (name) {
            case "school" -> school = Optional.of(new SchoolReader(cursor).read());
            case "groepen" -> cursor.children(this::group);
            case "leerlingen" -> cursor.children(child -> person(child, "leerling", PersonKind.PUPIL, pupilKeys));
            case "leerkrachten" -> cursor.children(child -> person(child, "leerkracht", PersonKind.STAFF, staffKeys));
            default -> {
                // Vestigingen, and whatever a later version adds.
            }
        }
    }

    private void group(String name) throws ImportException {
        if (name.equals("groep") || name.equals("samengestelde_groep")) {
            Keys.addNew(groupKeys, cursor, "groups");
            Group group = new GroupReader(cursor).read();
            groups.add(group);
            if (group.yearGroup().isPresent()) {
                homeGroupKeys.add(group.key());
            }
        }
    }

    private void person(String name, String expected, PersonKind kind, Set<String> keys) throws ImportException {
        if (name.equals(expected)) {
            Keys.addNew(keys, cursor, name + " elements");
            Optional<Person> person = new PersonReader(cursor, kind).read(tomorrow);
            person.ifPresent(persons::add);
        }
    }

    private void requireGroups(Person person) throws ImportException {
        boolean known = groupKeys.containsAll(person.moreGroups())
                && person.group().map(homeGroupKeys::contains).orElse(true);
        if (!known) {
            throw cursor.refused(
                    "the person with key " + person.lasKey() + " is in a group that the file does not list",
                    "add the group to the groepen block, or take the person out of it");
        }
    }
}
