// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.Set;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * Says what went wrong in words of our own. The driver's words are never passed on: they quote statements and values.
 */
final class SqlTrouble {
    // H2 has no SQLState of its own for these; the numbers are org.h2.api.ErrorCode.
    private static final int H2_LOCKED_BY_OTHER_PROCESS = 90020;
    private static final int H2_UPDATED_AT_ONCE = 90131;
    private static final Set<Integer> H2_NOT_READABLE_AS_DATABASE = Set.of(90030, 90048, 90049, 90132);
    private static final Set<Integer> H2_DISK = Set.of(90028, 90031, 90062, 90097);

    private final String what;

    /**
     * For one attempt.
     *
     * @param what was tried, as the end of "can't ..."
     */
    SqlTrouble(String what) {
        this.what = what;
    }

    /** Whether the same transaction may well succeed when it is run again at once. */
    static boolean passing(SQLException e) {
        String state = state(e);
        return state.equals("40001")
                || state.equals("40P01")
                || state.equals("23505")
                || e.getErrorCode() == H2_UPDATED_AT_ONCE;
    }

    /** The SQLException inside a library's exception, or one without any detail. */
    static SQLException underneath(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return new SQLException(e.getClass().getSimpleName());
    }

    /** What to tell the caller: what, where it hurts, and the next step. */
    EckIdException explain(SQLException e) {
        String state = state(e);
        int code = e.getErrorCode();
        if (state.startsWith("28")) {
            return say(Reason.SETTING_WRONG, "user or password was refused; check user and password.file", e);
        }
        if (state.equals("3D000") || state.equals("3F000")) {
            return say(Reason.SETTING_WRONG, "there is no such database or schema; create it, or mend the url", e);
        }
        if (state.equals("42501")) {
            return say(Reason.SETTING_WRONG, "its user has too few rights; let it own its schema", e);
        }
        if (H2_NOT_READABLE_AS_DATABASE.contains(code)) {
            return say(Reason.STORE_DAMAGED, "the file is damaged or no H2 database; restore a backup", e);
        }
        if (state.equals("23505")) {
            return say(Reason.CHANGED_MEANWHILE, "someone else wrote the same at once; read again and repeat", e);
        }
        return say(Reason.STORE_UNAVAILABLE, passingAdvice(state, code), e);
    }

    private static String passingAdvice(String state, int code) {
        if (code == H2_LOCKED_BY_OTHER_PROCESS) {
            return "another process has the file open; stop that process (several nodes need PostgreSQL)";
        }
        if (H2_DISK.contains(code) || state.startsWith("53")) {
            return "the disk refuses; check that it is mounted, writable by the host's user and not full";
        }
        if (state.equals("25006")) {
            return "the database can only be read; connect to the primary, not to a standby";
        }
        return "check that the database runs and can be reached";
    }

    private EckIdException say(Reason reason, String advice, SQLException e) {
        String message =
                "can't " + what + ": " + advice + " (SQLState " + state(e) + ", code " + e.getErrorCode() + ")";
        return new EckIdException(reason, message);
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.isEmpty() ? "none" : state;
    }
}
