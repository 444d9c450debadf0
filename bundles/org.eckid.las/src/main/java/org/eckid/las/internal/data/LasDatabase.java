// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.data;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.h2.Driver;

/**
 * The H2 file of the LAS. Each piece of work has a connection and a transaction of its own; safe for many threads. H2's own
 * error texts can quote a row, so they are never passed on.
 */
public final class LasDatabase implements AutoCloseable {
    private final String url;
    private final Connection anchor;

    /** Something to do with the database. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; the caller commits. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Opens the database, and makes it when it is not there yet.
     *
     * @param folder an existing folder
     */
    public LasDatabase(Path folder) {
        url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("las") + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
        if (folder.toString().contains(";")) {
            throw new IllegalArgumentException("data.dir holds a semicolon; use a path without, e.g. /var/lib/las");
        }
        try {
            anchor = connect();
            createTables();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Does the work on one consistent state, and commits it; on any failure nothing is changed. */
    public <T> T work(Work<T> work) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public void close() {
        try (anchor;
                Statement statement = anchor.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private Connection connect() throws SQLException {
        return Objects.requireNonNull(new Driver().connect(url, new Properties()), "H2 does not know its own URL");
    }

    @SuppressFBWarnings(
            value = "SQL_INJECTION_JDBC",
            justification = "The script is a file of this bundle; nothing from outside is in it.")
    private void createTables() throws SQLException {
        try (Statement statement = anchor.createStatement();
                InputStream script =
                        Objects.requireNonNull(LasDatabase.class.getResourceAsStream("schema.sql"), "schema.sql")) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("schema.sql can't be read from the bundle", e);
        }
    }

    private static IllegalStateException trouble(SQLException e) {
        return new IllegalStateException("the database of the LAS refused (H2 error " + e.getErrorCode()
                + "); is another process using it, or is the disk full?");
    }
}
