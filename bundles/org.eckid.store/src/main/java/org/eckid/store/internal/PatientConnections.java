// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eckid.api.EckIdException;
import org.jspecify.annotations.Nullable;

/**
 * Connections for the engine: while the database is away it waits for it, rather than fail and log at each attempt. What is
 * wrong with the database is told once, by {@link Database}.
 */
final class PatientConnections implements DataSource {
    private static final long PAUSE_MILLIS = 500;

    private final Database database;
    private final CountDownLatch stopped;

    /**
     * Waits no longer than until this opens.
     *
     * @param stopped opens when the engine stops
     */
    PatientConnections(Database database, CountDownLatch stopped) {
        this.database = database;
        this.stopped = stopped;
    }

    @Override
    public Connection getConnection() throws SQLException {
        // An interrupt says that the engine stops, which it sees by itself after this question.
        boolean interrupted = Thread.interrupted();
        try {
            return waitForConnection();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Connection waitForConnection() throws SQLException {
        while (true) {
            try {
                return writing();
            } catch (EckIdException | SQLException e) {
                if (stops()) {
                    throw new SQLException("the work stops", "08003");
                }
            }
        }
    }

    /** The engine does not say beforehand which of its statements write. */
    private Connection writing() throws EckIdException, SQLException {
        Writers.Turn turn = database.turn();
        try {
            return Writers.ending(turn, database.connection());
        } catch (EckIdException | SQLException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    private boolean stops() {
        try {
            return stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        // nothing is written
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // it waits as long as it takes
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
