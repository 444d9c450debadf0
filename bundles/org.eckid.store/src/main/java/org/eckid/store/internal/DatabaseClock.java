// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The database's time, told without asking it each time: this machine's clock and by how much the database's is ahead. All
 * nodes that share a database so have one time, however far their own clocks are apart. Safe for use by many threads.
 */
final class DatabaseClock extends Clock {
    private static final Logger LOG = System.getLogger(DatabaseClock.class.getName());
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(30);

    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseClock(Clock machine) {
        this.machine = machine;
    }

    /** Compares anew. Must be the first question of a transaction, because a transaction's time stands still. */
    void compare(Connection c) throws SQLException {
        Instant before = machine.instant();
        Instant there = Statements.one(
                        c, "select current_timestamp as moment", row -> Statements.instant(row, "moment"))
                .orElseThrow();
        Duration took = Duration.between(before, machine.instant());
        Duration found = Duration.between(before.plus(took.dividedBy(2)), there);
        if (found.minus(ahead).abs().compareTo(WORTH_A_WORD) > 0) {
            LOG.log(
                    Level.WARNING,
                    "the clock of this machine and that of the database are {0} seconds apart; set both by the same time"
                            + " service. The work goes by the database.",
                    found.abs().toSeconds());
        }
        ahead = found;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments only");
    }
}
