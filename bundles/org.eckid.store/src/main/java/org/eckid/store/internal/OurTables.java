// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Sees that every table is there, before anything is written: what the list of scripts says may not be so any more. */
final class OurTables {
    private OurTables() {}

    /** Fails as the database does that misses one; reads no row. */
    static void look(Connection c) throws SQLException {
        Statements.select(
                c,
                "select 1 from person, sealed_id, batch, board_work, tally, quota, scheduled_tasks, node, checked_term,"
                        + " journal, journal_detail, audit, audit_list, store_kek, board_key, voided_seals, damaged_row"
                        + " where 1 = 0",
                row -> row.getInt(1));
    }
}
