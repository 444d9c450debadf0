// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.io.PrintStream;

/** Tells the parent, a line at a time, on the pipe that is this process's standard output. */
final class Announcer {
    private final PrintStream pipe;

    Announcer(PrintStream pipe) {
        this.pipe = pipe;
    }

    /** Is through when the parent can read it, whatever happens to this process then. */
    synchronized void say(Line line) {
        say(line, "");
    }

    synchronized void say(Line line, String more) {
        pipe.print(line.name() + " " + more.replace('\n', ' ') + "\n");
        pipe.flush();
    }
}
