// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.PersonKind;
import org.eckid.api.roster.Group;
import org.eckid.las.ImportReport;
import org.eckid.las.ImportReport.SchoolImport;
import org.eckid.las.internal.model.SchoolFacts;
import org.eckid.las.internal.model.SchoolFile;
import org.eckid.las.internal.model.StoredPerson;

/** All questions that the LAS asks its database, and the one way to change it. Safe for many threads. */
public final class SchoolRegister {
    private final LasDatabase database;
    private final Clock clock;

    /** A school file with the moment of its last change. */
    public record Snapshot(SchoolFacts school, Instant changedAt, List<Group> groups, List<StoredPerson> persons) {
        /** The same in the form of a file. */
        public SchoolFile file() {
            return new SchoolFile(
                    school, groups, persons.stream().map(StoredPerson::person).toList());
        }
    }

    /** What an import did, and what of it the plug-in should hear. */
    public record Imported(ImportReport report, List<PersonChange> hints) {}

    /** On this database; the clock stamps changes. */
    public SchoolRegister(LasDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All schools, by BRIN. */
    public List<SchoolFacts> schools() {
        return database.work(SchoolRows::all);
    }

    /** One school with all that belongs to it, at one moment. */
    public Optional<Snapshot> school(Brin brin) {
        return database.work(connection -> {
            Optional<SchoolFacts> school = SchoolRows.one(connection, brin);
            return school.isEmpty() ? Optional.empty() : Optional.of(snapshot(connection, school.get()));
        });
    }

    /** All enrolled pupils, or all staff, by name. */
    public List<StoredPerson> persons(PersonKind kind) {
        return database.work(connection -> PersonRows.ofKind(connection, kind));
    }

    /** One enrolled person. */
    public Optional<StoredPerson> person(PersonKind kind, String id) {
        if (!id.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return database.work(connection -> PersonRows.byId(connection, Long.parseLong(id)))
                .filter(found -> found.person().kind() == kind);
    }

    /** Brings the schools to what the files say: all of them, or none when anything fails. */
    public Imported merge(List<SchoolFile> files) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return database.work(connection -> {
            List<SchoolImport> done = new ArrayList<>();
            List<PersonChange> hints = new ArrayList<>();
            for (SchoolFile file : files) {
                Merge merge = new Merge(connection, file);
                done.add(merge.run(now));
                hints.addAll(merge.hints());
            }
            return new Imported(new ImportReport(done), hints);
        });
    }

    /**
     * The onderwijsnummers that gave way to a BSN which is verified by now, and for which the plug-in has not answered yet,
     * by the pupil's id.
     */
    public Map<Long, String> replacedNumbers() {
        return database.work(connection -> {
            Map<Long, String> found = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select id, former_number from person where enrolled and former_number is not null"
                                    + " and number_kind = 'BSN' and verification = 'VERIFIED'");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong(1), row.getString(2));
                }
            }
            return found;
        });
    }

    /** The plug-in has answered: the former number is not needed any more. */
    public void forgetReplacedNumber(long id) {
        int rows = database.work(connection -> {
            try (PreparedStatement row =
                    connection.prepareStatement("update person set former_number = null where id = ?")) {
                row.setLong(1, id);
                return row.executeUpdate();
            }
        });
        if (rows != 1) {
            throw new IllegalStateException("there is no person " + id);
        }
    }

    /** How many corrections of their number the plug-in has not answered yet, by the pupil's id; also of who left since. */
    public Map<Long, Integer> openCorrections() {
        return database.work(connection -> {
            Map<Long, Integer> found = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select id, open_corrections from person where open_corrections > 0");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong(1), row.getInt(2));
                }
            }
            return found;
        });
    }

    /** The plug-in has answered for so many corrections of a pupil; one that came since stays open. */
    public void closeCorrections(long id, int count) {
        int rows = database.work(connection -> {
            try (PreparedStatement row = connection.prepareStatement(
                    "update person set open_corrections = greatest(open_corrections - ?, 0) where id = ?")) {
                row.setInt(1, count);
                row.setLong(2, id);
                return row.executeUpdate();
            }
        });
        if (rows != 1) {
            throw new IllegalStateException("there is no person " + id);
        }
    }

    private static Snapshot snapshot(Connection connection, SchoolFacts school) throws SQLException {
        Brin brin = school.brin();
        return new Snapshot(
                school,
                SchoolRows.changedAt(connection, brin),
                SchoolRows.groups(connection, brin),
                PersonRows.ofSchool(connection, brin));
    }
}
