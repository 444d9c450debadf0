// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.roster.Group;
import org.eckid.api.roster.SchoolYear;
import org.eckid.las.internal.model.SchoolFacts;

/** Between rows of the tables {@code school} and {@code school_group} and their values. */
final class SchoolRows {
    private SchoolRows() {}

    static List<SchoolFacts> all(Connection connection) throws SQLException {
        List<SchoolFacts> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select brin, name, education_type, school_year from school order by brin");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new SchoolFacts(
                        new Brin(row.getString("brin")),
                        row.getString("name"),
                        new EducationType(row.getString("education_type")),
                        new SchoolYear(row.getString("school_year"))));
            }
        }
        return found;
    }

    static Optional<SchoolFacts> one(Connection connection, Brin brin) throws SQLException {
        return all(connection).stream()
                .filter(school -> school.brin().equals(brin))
                .findFirst();
    }

    /** When anything in the school last changed. */
    static Instant changedAt(Connection connection, Brin brin) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select changed_at from school where brin = ?")) {
            statement.setString(1, brin.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : Instant.EPOCH;
            }
        }
    }

    static List<Group> groups(Connection connection, Brin brin) throws SQLException {
        List<Group> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select group_key, name, year_group from school_group where brin = ? order by position")) {
            statement.setString(1, brin.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Optional<String> year = Optional.ofNullable(row.getString("year_group"));
                    found.add(new Group(row.getString("group_key"), row.getString("name"), year));
                }
            }
        }
        return found;
    }

    static void put(Connection connection, SchoolFacts school, Instant now) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "merge into school (brin, name, education_type, school_year, changed_at) values (?, ?, ?, ?, ?)")) {
            row.setString(1, school.brin().value());
            row.setString(2, school.name());
            row.setString(3, school.type().code());
            row.setString(4, school.year().value());
            row.setObject(5, now.atOffset(ZoneOffset.UTC));
            row.executeUpdate();
        }
    }

    static void putGroups(Connection connection, Brin brin, List<Group> groups) throws SQLException {
        try (PreparedStatement old = connection.prepareStatement("delete from school_group where brin = ?");
                PreparedStatement row =
                        connection.prepareStatement("insert into school_group values (?, ?, ?, ?, ?)")) {
            old.setString(1, brin.value());
            old.executeUpdate();
            for (int i = 0; i < groups.size(); i++) {
                row.setString(1, brin.value());
                row.setString(2, groups.get(i).key());
                row.setInt(3, i);
                row.setString(4, groups.get(i).name());
                row.setString(5, groups.get(i).yearGroup().orElse(null));
                row.executeUpdate();
            }
        }
    }
}
