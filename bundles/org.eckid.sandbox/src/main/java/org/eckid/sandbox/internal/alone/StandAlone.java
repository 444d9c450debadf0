// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.alone;

import java.io.PrintStream;
import java.util.Map;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;
import org.eckid.sandbox.SandboxStartException;
import org.jspecify.annotations.Nullable;

/** What the program says and does; apart from {@link SandboxMain} so that a test can run it. */
final class StandAlone {

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Sandbox sandbox;

    StandAlone(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Serves, or says on one line why not. */
    boolean start(Map<String, String> properties) {
        try {
            SandboxSettings settings = Options.settings(properties);
            Sandbox started = Sandbox.start(settings);
            sandbox = started;
            greet(started, settings);
            return true;
        } catch (IllegalArgumentException | SandboxStartException e) {
            err.println("sandbox: " + e.getMessage());
            return false;
        }
    }

    void stop() {
        Sandbox running = sandbox;
        if (running != null) {
            running.close();
            out.println("sandbox: stopped");
        }
    }

    private void greet(Sandbox started, SandboxSettings settings) {
        out.println("sandbox: serving at " + started.endpoint());
        out.println("sandbox: client keys, trust store and passwords are in " + settings.folder());
        out.println("sandbox: stop with Ctrl-C");
    }
}
