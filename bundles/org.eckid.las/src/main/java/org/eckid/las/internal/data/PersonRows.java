// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.data;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.PersonKind;
import org.eckid.api.roster.PersonName;
import org.eckid.las.internal.model.NumberKind;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.PersonNumber;
import org.eckid.las.internal.model.StoredPerson;
import org.eckid.las.internal.model.Verification;

/** Between rows of the table {@code person} and persons. */
final class PersonRows {
    static final String INSERT = "insert into person (last_name, prefix, call_name, birth_date, gender, year_group,"
            + " group_key, more_groups, number_kind, number_value, verification, email, former_number, open_corrections,"
            + " enrolled, brin, kind, las_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?)";
    static final String UPDATE =
            "update person set last_name = ?, prefix = ?, call_name = ?, birth_date = ?, gender = ?,"
                    + " year_group = ?, group_key = ?, more_groups = ?, number_kind = ?, number_value = ?, verification = ?,"
                    + " email = ?, former_number = coalesce(former_number, ?),"
                    + " open_corrections = open_corrections + ?, enrolled = true"
                    + " where brin = ? and kind = ? and las_key = ?";

    private static final String SELECT =
            "select id, brin, kind, las_key, last_name, prefix, call_name, birth_date, gender,"
                    + " year_group, group_key, more_groups, number_kind, number_value, verification, email from person ";
    private static final String ORDER = " order by last_name, call_name, id";

    private PersonRows() {}

    /** The enrolled persons of a school. */
    static List<StoredPerson> ofSchool(Connection connection, Brin school) throws SQLException {
        return select(connection, "where enrolled and brin = ?", school.value());
    }

    /** The persons of a school who were there once and are not now. */
    static List<StoredPerson> formerOfSchool(Connection connection, Brin school) throws SQLException {
        return select(connection, "where not enrolled and brin = ?", school.value());
    }

    static List<StoredPerson> ofKind(Connection connection, PersonKind kind) throws SQLException {
        return select(connection, "where enrolled and kind = ?", kind.name());
    }

    static Optional<StoredPerson> byId(Connection connection, long id) throws SQLException {
        return select(connection, "where enrolled and id = ?", id).stream().findFirst();
    }

    /** Fills {@link #INSERT} or {@link #UPDATE}. */
    static void fill(PreparedStatement row, Brin school, Person person, Renumbering renumbering) throws SQLException {
        Optional<PersonNumber> number = person.number();
        Object[] values = {
            person.name().lastName(),
            person.name().prefix().orElse(null),
            person.name().callName().orElse(null),
            person.birthDate().orElse(null),
            person.gender().orElse(null),
            person.yearGroup().orElse(null),
            person.group().orElse(null),
            person.moreGroups().toArray(),
            number.map(n -> n.kind().name()).orElse(null),
            number.map(PersonNumber::value).orElse(null),
            number.map(n -> n.verification().name()).orElse(null),
            person.email().orElse(null),
            renumbering.replaced().orElse(null),
            renumbering.corrections(),
            school.value(),
            person.kind().name(),
            person.lasKey()
        };
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    @SuppressFBWarnings(
            value = "SQL_INJECTION_JDBC",
            justification = "The conditions are the constants above; what is looked for is a parameter.")
    private static List<StoredPerson> select(Connection connection, String where, Object value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + where + ORDER)) {
            statement.setObject(1, value);
            List<StoredPerson> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new StoredPerson(rows.getLong("id"), new Brin(rows.getString("brin")), person(rows)));
                }
            }
            return found;
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        PersonName name = new PersonName(row.getString("last_name"), text(row, "prefix"), text(row, "call_name"));
        return new Person(
                PersonKind.valueOf(row.getString("kind")),
                row.getString("las_key"),
                name,
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                text(row, "gender"),
                text(row, "year_group"),
                text(row, "group_key"),
                moreGroups(row),
                number(row),
                text(row, "email"));
    }

    private static List<String> moreGroups(ResultSet row) throws SQLException {
        Object[] keys = (Object[]) row.getArray("more_groups").getArray();
        return Arrays.stream(keys).map(Object::toString).toList();
    }

    private static Optional<PersonNumber> number(ResultSet row) throws SQLException {
        Optional<String> value = text(row, "number_value");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        NumberKind kind = NumberKind.valueOf(row.getString("number_kind"));
        return Optional.of(new PersonNumber(kind, value.get(), Verification.valueOf(row.getString("verification"))));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
