// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.screen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far something is: one line that is drawn over itself on a terminal, and a line at every tenth elsewhere, so that
 * a log of a build stays short. Safe for use by many threads.
 */
public final class ProgressBar {
    private static final int CELLS = 30;

    private final Screen screen;
    private final Clock clock;
    private final Instant start;
    private int firstDone = -1;
    private int lastTenth = -1;
    private int width;
    private String shown = "";
    private String latest = "";

    /** A bar that starts now. */
    public ProgressBar(Screen screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
        this.start = clock.instant();
    }

    /**
     * Draws.
     *
     * @param done how many of {@code all} are done
     * @param remark a few words behind the bar; may be empty
     */
    public synchronized void show(int done, int all, String remark) {
        if (firstDone < 0) {
            firstDone = done;
        }
        String line = line(done, all, remark);
        if (screen.isTerminal()) {
            draw(line);
        } else {
            add(line, all == 0 ? 10 : done * 10 / all);
        }
    }

    private void add(String line, int tenth) {
        if (tenth > lastTenth) {
            screen.line(line);
            lastTenth = tenth;
            shown = line;
        }
        latest = line;
    }

    /** Leaves the bar as it was at last and goes on below it. */
    public synchronized void end() {
        if (width > 0) {
            screen.raw(System.lineSeparator());
            width = 0;
        } else if (!latest.equals(shown)) {
            screen.line(latest);
            shown = latest;
        }
    }

    private void draw(String line) {
        screen.raw("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        width = line.length();
    }

    private String line(int done, int all, String remark) {
        int full = all == 0 ? CELLS : (int) ((long) CELLS * done / all);
        String bar = "  [" + "#".repeat(full) + ".".repeat(CELLS - full) + "]  " + done + " of " + all;
        return bar + (remark.isEmpty() ? "" : ", " + remark) + left(done, all);
    }

    private String left(int done, int all) {
        int here = done - firstDone;
        if (here < 1 || done >= all) {
            return "";
        }
        Duration gone = Duration.between(start, clock.instant());
        long seconds = Math.round(gone.toMillis() / 1000.0 / here * (all - done));
        return ", about " + (seconds < 100 ? seconds + " s" : (seconds + 30) / 60 + " min") + " left";
    }
}
