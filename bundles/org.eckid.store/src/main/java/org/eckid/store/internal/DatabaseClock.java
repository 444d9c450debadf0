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
    /** Databases round. */
    private static final Duration GRAIN = Duration.ofMillis(1);

    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    DatabaseClock(Clock machine) {
        this.machine = machine;
    }

    /**
     * Compares anew. The answer was given somewhere between question and receipt: what was known stays if it fits in there, so
     * that a slow answer does not move the time. Must be the first question of a transaction, because a transaction's time
     * stands still.
     */
    void compare(Connection c) throws SQLException {
        Instant asked = machine.instant();
        Instant there = Statements.one(
                        c, "select current_timestamp as moment", row -> Statements.instant(row, "moment"))
                .orElseThrow();
        learn(asked, there, machine.instant());
    }

    void learn(Instant asked, Instant there, Instant received) {
        Duration least = Duration.between(received, there).minus(GRAIN);
        Duration most = Duration.between(asked, there).plus(GRAIN);
        if (ahead.compareTo(least) >= 0 && ahead.compareTo(most) <= 0) {
            return;
        }
        Duration found = least.plus(most).dividedBy(2);
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
