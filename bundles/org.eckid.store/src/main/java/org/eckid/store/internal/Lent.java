// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * How a connection came, because one of a host's pool goes back as it came. While it is ours it commits when we say so, and
 * waits for no answer for ever.
 *
 * @param auto whether it committed by itself
 * @param patience milliseconds until it gives up; 0 for never
 */
record Lent(boolean auto, int patience) {
    private static final Logger LOG = System.getLogger(Lent.class.getName());

    static Lent from(Connection connection) throws SQLException {
        Lent lent = new Lent(connection.getAutoCommit(), connection.getNetworkTimeout());
        connection.setAutoCommit(false);
        if (lent.patience == 0) {
            connection.setNetworkTimeout(Runnable::run, Patience.USUAL.connectionSeconds() * 1000);
        }
        return lent;
    }

    /** What was committed stays so, even if this fails. */
    void giveBack(Connection connection) {
        try {
            if (patience == 0) {
                connection.setNetworkTimeout(Runnable::run, 0);
            }
            if (auto) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A connection broke after its work (SQLState {0}).", e.getSQLState());
        }
    }
}
