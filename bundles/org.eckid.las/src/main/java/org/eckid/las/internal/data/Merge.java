// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eckid.api.Brin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.las.ImportReport.SchoolImport;
import org.eckid.las.internal.data.PersonChange.Kind;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.SchoolFile;
import org.eckid.las.internal.model.StoredPerson;

/** Brings one school in the database to what its file says, within the caller's transaction. For one use. */
final class Merge {
    private final Connection connection;
    private final SchoolFile file;
    private final Brin school;
    private final Map<Key, StoredPerson> present = new HashMap<>();
    private final Map<Key, StoredPerson> former = new HashMap<>();
    private final List<PersonChange> hints = new ArrayList<>();
    private int added;
    private int changed;

    private record Key(PersonKind kind, String lasKey) {
        static Key of(Person person) {
            return new Key(person.kind(), person.lasKey());
        }
    }

    Merge(Connection connection, SchoolFile file) {
        this.connection = connection;
        this.file = file;
        this.school = file.school().brin();
    }

    SchoolImport run(Instant now) throws SQLException {
        PersonRows.ofSchool(connection, school).forEach(one -> present.put(Key.of(one.person()), one));
        PersonRows.formerOfSchool(connection, school).forEach(one -> former.put(Key.of(one.person()), one));
        boolean sameFrame =
                SchoolRows.one(connection, school).filter(file.school()::equals).isPresent()
                        && SchoolRows.groups(connection, school).equals(file.groups());
        Instant changedBefore = SchoolRows.changedAt(connection, school);
        SchoolRows.put(connection, file.school(), now);
        SchoolRows.putGroups(connection, school, file.groups());
        for (Person person : file.persons()) {
            put(person);
        }
        int left = present.size();
        for (StoredPerson gone : present.values()) {
            leave(gone);
        }
        if (sameFrame && added + changed + left == 0) {
            SchoolRows.put(connection, file.school(), changedBefore);
        }
        int pupils = file.persons(PersonKind.PUPIL).size();
        return new SchoolImport(school, pupils, file.persons().size() - pupils, added, changed, left);
    }

    /** What the plug-in should hear about, in no special order. */
    List<PersonChange> hints() {
        return hints;
    }

    private void put(Person person) throws SQLException {
        StoredPerson before = present.remove(Key.of(person));
        if (before != null) {
            update(before, person);
            return;
        }
        added++;
        StoredPerson back = former.get(Key.of(person));
        if (back == null) {
            write(PersonRows.INSERT, person, Renumbering.NONE);
        } else {
            write(PersonRows.UPDATE, person, Renumbering.of(back.person(), person));
        }
        hints.add(new PersonChange(new PersonRef(person.kind(), Long.toString(id(person))), Kind.CHANGED));
    }

    private void update(StoredPerson before, Person person) throws SQLException {
        if (before.person().equals(person)) {
            return;
        }
        changed++;
        write(PersonRows.UPDATE, person, Renumbering.of(before.person(), person));
        if (!before.person().hasPgnOf(person)) {
            hints.add(new PersonChange(before.ref(), Kind.CHANGED));
        }
    }

    private void leave(StoredPerson gone) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("update person set enrolled = false where id = ?")) {
            row.setLong(1, gone.id());
            row.executeUpdate();
        }
        hints.add(new PersonChange(gone.ref(), Kind.LEFT));
    }

    private void write(String sql, Person person, Renumbering renumbering) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            PersonRows.fill(row, school, person, renumbering);
            row.executeUpdate();
        }
    }

    private long id(Person person) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from person where brin = ? and kind = ? and las_key = ?")) {
            query.setString(1, school.value());
            query.setString(2, person.kind().name());
            query.setString(3, person.lasKey());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
