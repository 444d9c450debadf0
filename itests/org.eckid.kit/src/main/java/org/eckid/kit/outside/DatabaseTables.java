// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.outside;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.kit.search.Output;
import org.jspecify.annotations.Nullable;

/** A database as whoever may read it sees it: every column of every row of every table, over JDBC. */
public final class DatabaseTables {
    /** Opens a connection that the caller of the opener closes. */
    @FunctionalInterface
    public interface Opener {
        /** A fresh connection. */
        Connection open() throws SQLException;
    }

    /** Databases have several words for a table, and list indices and sequences with them. */
    private static final String[] KINDS = {
        "TABLE", "BASE TABLE", "PARTITIONED TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW"
    };

    private DatabaseTables() {}

    /** One output for each table and view that is not the database's own. */
    public static Stream<Output> of(Opener database) throws SQLException {
        try (Connection connection = database.open()) {
            return names(connection).stream()
                    .map(table -> new Output("table " + table, () -> rows(database, table)))
                    .toList()
                    .stream();
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        List<String> names = new ArrayList<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", KINDS)) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (!"INFORMATION_SCHEMA".equalsIgnoreCase(schema) && !"pg_catalog".equals(schema)) {
                    String table = quote + tables.getString("TABLE_NAME") + quote;
                    names.add(schema == null ? table : quote + schema + quote + "." + table);
                }
            }
        }
        return names;
    }

    private static InputStream rows(Opener database, String table) throws IOException {
        try {
            return new Rows(database.open(), table);
        } catch (SQLException e) {
            throw new IOException("the database refused (" + e.getSQLState() + ")", e);
        }
    }

    /** Row after row, each column as text and, where it is binary, as it is. */
    private static final class Rows extends Pieces {
        private final Connection connection;
        private final Statement statement;
        private final ResultSet rows;

        @SuppressFBWarnings(
                value = "SQL_INJECTION_JDBC",
                justification = "the quoted name of a table, as the database itself gave it")
        Rows(Connection connection, String table) throws SQLException {
            this.connection = connection;
            this.statement = connection.createStatement();
            this.rows = statement.executeQuery("select * from " + table);
        }

        @Override
        byte[] next() throws IOException {
            try {
                ByteArrayOutputStream row = new ByteArrayOutputStream();
                if (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.writeBytes(bytes(rows.getObject(column), column));
                        row.write('\t');
                    }
                }
                return row.toByteArray();
            } catch (SQLException e) {
                throw new IOException("the database refused (" + e.getSQLState() + ")", e);
            }
        }

        private byte[] bytes(@Nullable Object value, int column) throws SQLException {
            if (value instanceof byte[] raw) {
                return raw;
            }
            String text = value == null ? null : rows.getString(column);
            return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            try {
                rows.close();
                statement.close();
                connection.close();
            } catch (SQLException e) {
                throw new IOException("the database refused (" + e.getSQLState() + ")", e);
            }
        }
    }
}
