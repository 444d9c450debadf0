// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import org.eckid.api.EckIdException;

/**
 * Runs one piece of work in one transaction: all of it is committed, or none. Work that lost against another thread or
 * node is run again from its start, so it must not keep anything outside the database.
 */
final class Transactions {
    private static final Logger LOG = System.getLogger(Transactions.class.getName());
    private static final int TRIES = 5;

    /**
     * What is done in one transaction.
     *
     * @param <T> what comes of it
     */
    interface Work<T> {
        T in(Connection connection) throws SQLException, EckIdException;
    }

    /** What is done in one transaction and gives nothing. */
    interface Step {
        void in(Connection connection) throws SQLException, EckIdException;
    }

    private final Database database;

    Transactions(Database database) {
        this.database = database;
    }

    /**
     * Runs work that only reads.
     *
     * @param what is done, as the end of "can't ..."
     */
    <T> T read(String what, Work<T> work) throws EckIdException {
        return uninterrupted(what, () -> reading(work));
    }

    /**
     * Runs work that gives something.
     *
     * @param what is done, as the end of "can't ..."
     */
    <T> T ask(String what, Work<T> work) throws EckIdException {
        return uninterrupted(what, () -> writing(work));
    }

    private interface Once<T> {
        T run() throws SQLException, EckIdException;
    }

    /** A transaction is no place to stop: H2 and the pool would lose the interrupt, or the connection over it. */
    private static <T> T uninterrupted(String what, Once<T> once) throws EckIdException {
        boolean interrupted = Thread.interrupted();
        try {
            return repeated(what, once);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T repeated(String what, Once<T> once) throws EckIdException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once.run();
            } catch (SQLException e) {
                if (attempt == TRIES || !SqlTrouble.passing(e)) {
                    throw new SqlTrouble(what).explain(e);
                }
                LOG.log(Level.DEBUG, "Two transactions met (SQLState {0}); one runs again.", e.getSQLState());
            }
        }
    }

    /**
     * Runs work that gives nothing.
     *
     * @param what is done, as the end of "can't ..."
     */
    void run(String what, Step step) throws EckIdException {
        ask(what, connection -> {
            step.in(connection);
            return true;
        });
    }

    private <T> T writing(Work<T> work) throws SQLException, EckIdException {
        Writers.Turn turn = database.turn();
        try {
            return committed(work);
        } finally {
            turn.close();
        }
    }

    private <T> T reading(Work<T> work) throws SQLException, EckIdException {
        return committed(work);
    }

    private <T> T committed(Work<T> work) throws SQLException, EckIdException {
        try (Connection connection = database.connection()) {
            Lent lent = Lent.from(connection);
            T result;
            try {
                result = work.in(connection);
                connection.commit();
            } catch (SQLException | EckIdException | RuntimeException e) {
                rollback(connection, lent, e);
                throw e;
            }
            lent.giveBack(connection);
            return result;
        }
    }

    private static void rollback(Connection connection, Lent lent, Exception why) {
        try {
            connection.rollback();
            lent.giveBack(connection);
        } catch (SQLException e) {
            why.addSuppressed(new SQLException("rollback failed", e.getSQLState(), e.getErrorCode()));
        }
    }
}
