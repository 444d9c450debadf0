// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo's own process, at this process's terminal. */
final class ChildProcess {
    /** Ctrl-C reaches both processes; what this one is told alone, it passes on after this time. */
    private static final int SECONDS_BY_ITSELF = 2;

    private static final int SECONDS_TO_END = 15;

    private final ProcessBuilder builder;

    @SuppressFBWarnings(
            value = "COMMAND_INJECTION",
            justification = "the person at the terminal chose the options; no shell reads them")
    ChildProcess(List<String> command) {
        this.builder = new ProcessBuilder(command).inheritIO();
    }

    /**
     * Runs the process to its end. When this process is told to end first, the other one is given time to close its
     * database.
     *
     * @return its exit status
     */
    int run() throws IOException, InterruptedException {
        Process process = builder.start();
        Thread end = new Thread(() -> end(process), "demo-end");
        Runtime.getRuntime().addShutdownHook(end);
        return process.waitFor();
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(SECONDS_BY_ITSELF, TimeUnit.SECONDS)) {
                process.destroy();
            }
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
