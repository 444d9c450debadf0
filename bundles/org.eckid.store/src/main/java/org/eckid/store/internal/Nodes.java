// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eckid.spi.store.WorkNode;

/** Which nodes there are: each says now and then that it is alive. */
final class Nodes {
    /** A node that was not heard of for so long is forgotten. */
    private static final Duration FORGET = Duration.ofDays(1);

    private final Connection c;
    private final Instant now;

    Nodes(Connection c, Instant now) {
        this.c = c;
        this.now = now;
    }

    void alive(String name) throws SQLException {
        if (Statements.update(c, "update node set seen_at = ? where name = ?", now, name) == 0) {
            Statements.update(c, "insert into node (name, started_at, seen_at) values (?, ?, ?)", name, now, now);
            Statements.update(c, "delete from node where seen_at < ?", now.minus(FORGET));
        }
    }

    /** It stops; nobody works on its boards any more. */
    void stopped(String name) throws SQLException {
        Statements.update(c, "delete from node where name = ?", name);
        Statements.update(c, "update board_work set node = null, since = null where node = ?", name);
    }

    /** Those that were heard of within the lease. */
    List<WorkNode> alive(Duration lease) throws SQLException {
        return Statements.select(
                c,
                "select name, started_at, seen_at from node where seen_at > ? order by name",
                row -> new WorkNode(
                        row.getString("name"),
                        Statements.instant(row, "started_at"),
                        Statements.instant(row, "seen_at")),
                now.minus(lease));
    }
}
