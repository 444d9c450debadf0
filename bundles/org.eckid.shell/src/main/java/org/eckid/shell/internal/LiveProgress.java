// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.io.PrintStream;
import org.eckid.api.control.EnrolmentProgress;

/** Shows progress as it comes. For one thread. */
final class LiveProgress {
    /** Where it is shown. */
    enum Style {
        /** A terminal: one line that is written over. */
        OVERWRITE,
        /** A file, a pipe or something unknown: a line for every tenth of the way. */
        LINES
    }

    private final PrintStream out;
    private final Style style;
    private int shownTenths = -1;
    private int shownLength;

    LiveProgress(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    void show(EnrolmentProgress progress) {
        if (style == Style.OVERWRITE) {
            overwrite(ProgressBar.line(progress));
        } else if (ProgressBar.percent(progress) / 10 > shownTenths) {
            shownTenths = ProgressBar.percent(progress) / 10;
            out.println(ProgressBar.line(progress));
            out.flush();
        }
    }

    /** Leaves the line, so that what comes next stands under it. */
    void end() {
        if (shownLength > 0) {
            out.println();
            out.flush();
        }
    }

    private void overwrite(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
        out.flush();
        shownLength = line.length();
    }
}
