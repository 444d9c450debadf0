// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements in one line. The compiler refuses SQL that is not a constant; values only go in as parameters. An
 * empty Optional is NULL, an enum its name, a collection an array of texts.
 */
final class Statements {
    private Statements() {}

    /**
     * Reads one row.
     *
     * @param <T> what a row becomes
     */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a question. */
    static <T> List<T> select(Connection c, @CompileTimeConstant final String sql, Row<T> row, Object... values)
            throws SQLException {
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(read(row, rows));
                }
                return all;
            }
        }
    }

    /** What this bundle never writes is damage; the words of who refuses it may quote it. */
    private static <T> T read(Row<T> row, ResultSet rows) throws SQLException {
        try {
            return row.read(rows);
        } catch (RuntimeException e) {
            throw new SQLException("a row holds what was never written", SqlTrouble.ROW_DAMAGED);
        }
    }

    /** The first row of a question. */
    static <T> Optional<T> one(Connection c, @CompileTimeConstant final String sql, Row<T> row, Object... values)
            throws SQLException {
        return select(c, sql, row, values).stream().findFirst();
    }

    /** Runs one change and returns how many rows it changed. */
    static int update(Connection c, @CompileTimeConstant final String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /**
     * The same statement for each of these, in one go.
     *
     * @param <T> what each is
     * @param values the parameters for one
     * @return how many rows each of them changed
     */
    static <T> int[] updateEach(
            Connection c, @CompileTimeConstant final String sql, Collection<T> each, Function<T, Object[]> values)
            throws SQLException {
        if (each.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = c.prepareStatement(sql)) {
            for (T one : each) {
                bind(statement, values.apply(one));
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** The parameters for one, see {@link #updateEach}. */
    static Object[] values(Object... values) {
        return values;
    }

    /** A moment as stored. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment as stored, or nothing. */
    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            bindOne(statement, i + 1, value);
        }
    }

    private static void bindOne(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof Instant moment) {
            statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof Enum<?> named) {
            statement.setString(place, named.name());
        } else if (value instanceof Collection<?> texts) {
            statement.setArray(place, statement.getConnection().createArrayOf("varchar", texts.toArray()));
        } else {
            statement.setObject(place, value);
        }
    }
}
