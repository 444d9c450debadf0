// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;

/** Stops a process where it stands, and lets it go on. Java has no call for it; on Unix {@code kill} is everywhere. */
public enum Signal {
    STOP("-STOP"),
    CONTINUE("-CONT");

    private final String option;

    Signal(String option) {
        this.option = option;
    }

    /** Sends it. */
    @SuppressFBWarnings(value = "COMMAND_INJECTION", justification = "the number of a process of our own; no shell")
    public void sendTo(NodeProcess node) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", option, Long.toString(node.pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new IOException("kill " + option + " found no process " + node.pid());
        }
    }
}
