// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.eckid.api.BoardId;

/**
 * The engine's tasks, one for each board, as rows. A task that is picked is being run by one node; each change counts its
 * version up, by which the engine tells that a row is not what it was.
 */
final class BoardTasks {
    /** The name of the one kind of task that there is. */
    static final String NAME = "eckid-board";

    private final Connection c;
    private final Instant now;

    BoardTasks(Connection c, Instant now) {
        this.c = c;
        this.now = now;
    }

    /** Has a board run then, if that is earlier than it would; one that runs now is left to its run. */
    void bringForward(BoardId board, Instant when) throws SQLException {
        if (executionTime(board).isEmpty()) {
            Statements.update(
                    c,
                    "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                            + " values (?, ?, ?, false, 1)",
                    NAME,
                    board.value(),
                    when);
        }
        Statements.update(
                c,
                "update scheduled_tasks set execution_time = ?, version = version + 1"
                        + " where task_name = ? and task_instance = ? and not picked and execution_time > ?",
                when,
                NAME,
                board.value(),
                when);
    }

    /** When a board is to run; in the past if it runs now or waits for a free node. */
    Optional<Instant> executionTime(BoardId board) throws SQLException {
        return Statements.one(
                c,
                "select execution_time from scheduled_tasks where task_name = ? and task_instance = ?",
                row -> Statements.instant(row, "execution_time"),
                NAME,
                board.value());
    }

    /** Whether a node still has the task that it picked in this version; if so nobody takes it until the transaction ends. */
    boolean stillPicked(BoardId board, long version) throws SQLException {
        return Statements.one(
                        c,
                        "select version from scheduled_tasks where task_name = ? and task_instance = ? and picked"
                                + " and version = ? for update",
                        row -> true,
                        NAME,
                        board.value(),
                        version)
                .isPresent();
    }

    /** Lets go of a task that was picked in this version, to run again then; nothing happens if it is not ours any more. */
    void letGo(BoardId board, long version, Instant next) throws SQLException {
        Statements.update(
                c,
                "update scheduled_tasks set execution_time = ?, picked = false, picked_by = null, last_heartbeat = null,"
                        + " last_success = ?, consecutive_failures = 0, version = version + 1"
                        + " where task_name = ? and task_instance = ? and picked and version = ?",
                next,
                now,
                NAME,
                board.value(),
                version);
    }

    /** Lets go of all that a node has, because it stops. */
    void letGoOf(String node) throws SQLException {
        Statements.update(
                c,
                "update scheduled_tasks set execution_time = ?, picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where task_name = ? and picked and picked_by = ?",
                now,
                NAME,
                node);
    }

    /** Lets go of all that other processes have, which can't be there any more. */
    void letGoOfOthers(String process) throws SQLException {
        Statements.update(
                c,
                "update scheduled_tasks set execution_time = ?, picked = false, picked_by = null, last_heartbeat = null,"
                        + " version = version + 1 where task_name = ? and picked and picked_by not like ?",
                now,
                NAME,
                process + "%");
    }
}
