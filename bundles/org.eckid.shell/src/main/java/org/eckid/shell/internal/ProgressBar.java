// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import org.eckid.api.control.EnrolmentProgress;

/** How far an enrolment is, as one line. Pure functions. */
final class ProgressBar {
    private static final int CELLS = 30;

    private ProgressBar() {}

    /** The whole line, for example {@code [######...] 20%  5 of 25 have an id, 20 waiting, 0 failed, 5 hashed}. */
    static String line(EnrolmentProgress progress) {
        int filled = percent(progress) * CELLS / 100;
        return "[" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] " + percent(progress) + "%  "
                + progress.present() + " of " + progress.persons() + " have an id, "
                + progress.waiting() + " waiting, " + progress.failed() + " failed, " + progress.hashed() + " hashed"
                + progress.waitsFor()
                        .map(reason -> "; held up: " + Desk.lower(reason) + " (" + reason.code() + ")")
                        .orElse("");
    }

    /**
     * How many of a hundred are through: those with an id, and those for whom a person must act first. 100 only when
     * that is everybody.
     */
    static int percent(EnrolmentProgress progress) {
        if (progress.persons() <= 0) {
            return 100;
        }
        long through = Math.max(0, (long) progress.present() + progress.failed());
        return (int) Math.min(100, through * 100 / progress.persons());
    }
}
