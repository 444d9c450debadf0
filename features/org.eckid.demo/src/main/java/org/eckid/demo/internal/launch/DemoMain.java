// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.eckid.demo.internal.DemoFailure;

/**
 * What Maven starts, in its own process. Starts the demo in another one, with a heap, a log and an exit status of its
 * own, waits for it, and ends with its status, so that Maven adds nothing to the last line.
 */
public final class DemoMain {
    private DemoMain() {}

    /**
     * Runs the demo.
     *
     * @param args the build folder and the name of the demo's jar in it, without the extension
     */
    public static void main(String[] args) throws InterruptedException {
        System.exit(run(Path.of(args[0]), args[1]));
    }

    private static int run(Path build, String jar) throws InterruptedException {
        try {
            return new ChildProcess(new ChildCommand(build, jar, System.getProperties()).words()).run();
        } catch (IOException e) {
            System.err.println(new DemoFailure("Can't start a Java process from " + System.getProperty("java.home")
                            + "; set JAVA_HOME to a JDK of version 17 or newer. " + e.getMessage())
                    .line());
            return HostMain.CANNOT_RUN;
        }
    }
}
