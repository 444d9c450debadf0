// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.Submissions;

/**
 * Submissions of a day, of all boards and nodes together. Today is the database's, whatever the node's clock says. Whoever
 * takes one holds a row that all share until its batch is committed, so two never take the same one.
 */
final class DayQuota {
    /** A batch that was prepared longer ago is not submitted today; so the count need not read older ones. */
    private static final Duration LONGEST_SUBMIT = Duration.ofDays(1);

    private final Connection c;
    private final Instant now;

    DayQuota(Connection c, Instant now) {
        this.c = c;
        this.now = now;
    }

    /**
     * Refuses the batch that this transaction has just written if it is one too many. It counts from here on, unless it turns
     * out not to have arrived, see {@link Batches#end}.
     */
    void take(Quota quota) throws SQLException, EckIdException {
        Statements.select(c, "select quota_number from quota for update", row -> row.getInt("quota_number"));
        Submissions today = today(quota);
        if (today.refused() || today.used() > today.perDay()) {
            throw new EckIdException(
                    Reason.DAILY_LIMIT,
                    "no more batches today: " + (today.used() - 1) + " of " + today.perDay() + " are used"
                            + (today.refused() ? ", and the source takes no more" : "") + "; it goes on tomorrow");
        }
    }

    Submissions today(Quota quota) throws SQLException {
        Instant midnight = now.atZone(quota.zone())
                .toLocalDate()
                .atStartOfDay(quota.zone())
                .toInstant();
        return Statements.one(
                        c,
                        "select count(case when submitted_at >= ? or (submitted_at is null and prepared_at >= ? and not not_taken)"
                                + " then 1 end) as used,"
                                + " count(case when ended_at >= ? and end_reason = 'DAILY_LIMIT' then 1 end) as refusals"
                                + " from batch where prepared_at >= ?",
                        row -> new Submissions(row.getInt("used"), quota.perDay(), row.getInt("refusals") > 0),
                        midnight,
                        midnight,
                        midnight,
                        midnight.minus(LONGEST_SUBMIT))
                .orElseThrow();
    }
}
