// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * Says what went wrong in words of our own. The driver's words are never passed on: they quote statements and values.
 */
final class SqlTrouble {
    /** Our own SQLState: a row that can't be what was written. */
    static final String ROW_DAMAGED = "ECK01";

    private static final int H2_UPDATED_AT_ONCE = 90131;

    /**
     * A kind of trouble.
     *
     * @param states how its SQLState begins; H2 takes its own error codes (org.h2.api.ErrorCode) for most
     */
    private record Kind(Reason reason, String advice, List<String> states) {
        private Kind(Reason reason, String advice, String... states) {
            this(reason, advice, List.of(states));
        }

        boolean is(String state) {
            return states.stream().anyMatch(state::startsWith);
        }
    }

    private static final Kind OTHER =
            new Kind(Reason.STORE_UNAVAILABLE, "check that the database runs and can be reached");

    private static final Kind DISK = new Kind(
            Reason.STORE_UNAVAILABLE,
            "the disk refuses; check that it is mounted, writable by the host's user and not full",
            "53100",
            "58030",
            "90028",
            "90031",
            "90062",
            "90097",
            "90098");

    /** The first that fits counts. */
    private static final List<Kind> KINDS = List.of(
            new Kind(Reason.SETTING_WRONG, "user or password was refused; check user and password.file", "28"),
            new Kind(
                    Reason.SETTING_WRONG,
                    "there is no such database or schema; create it, or mend the url",
                    "3D000",
                    "3F000"),
            new Kind(Reason.SETTING_WRONG, "its user has too few rights; let it own its schema", "42501"),
            new Kind(
                    Reason.STORE_DAMAGED,
                    "the file is damaged or no H2 database; restore a backup",
                    "90030",
                    "90048",
                    "90049",
                    "90132",
                    "HY000",
                    "22018"),
            new Kind(
                    Reason.STORE_DAMAGED, "what is stored is damaged; restore a backup", ROW_DAMAGED, "XX001", "XX002"),
            new Kind(
                    Reason.STORE_DAMAGED,
                    "tables or columns of the store are missing or changed; restore a backup",
                    "42"),
            new Kind(Reason.CHANGED_MEANWHILE, "someone else wrote the same at once; read again and repeat", "23505"),
            new Kind(
                    Reason.STORE_UNAVAILABLE,
                    "another process has the file open; stop that process (several nodes need PostgreSQL), or this one"
                            + " if it found the file damaged before",
                    "90020"),
            DISK,
            new Kind(
                    Reason.STORE_UNAVAILABLE,
                    "the server has no connection or memory left; raise its limits, or lower pool.size",
                    "53"),
            new Kind(
                    Reason.STORE_UNAVAILABLE,
                    "the database can only be read; connect to the primary, not to a standby",
                    "25006"),
            new Kind(
                    Reason.STORE_UNAVAILABLE,
                    "another session held its rows for too long; look for one that does not end its transaction",
                    "55P03",
                    "HYT00",
                    "25P03"),
            new Kind(
                    Reason.STORE_UNAVAILABLE,
                    "it took longer than statement.seconds; look for what keeps the database busy",
                    "57014"));

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
        Kind kind = ofTheDisk(e)
                ? DISK
                : KINDS.stream().filter(one -> one.is(state)).findFirst().orElse(OTHER);
        return new EckIdException(
                kind.reason(),
                "can't " + what + ": " + kind.advice() + " (SQLState " + state + ", code " + e.getErrorCode() + ")");
    }

    /** H2 has no code of its own for a write that failed; a read beyond the end of a file is damage. */
    private static boolean ofTheDisk(SQLException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return state(e).equals("HY000") && cause instanceof IOException && !(cause instanceof EOFException);
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.isEmpty() ? "none" : state;
    }
}
