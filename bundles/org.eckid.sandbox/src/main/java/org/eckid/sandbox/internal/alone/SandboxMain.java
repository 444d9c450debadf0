// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.alone;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** Starts the sandbox as a program that serves until it is told to stop, as {@code mvn -Psandbox} does. */
public final class SandboxMain {

    private SandboxMain() {}

    /** Settings come from system properties that start with {@code sandbox.}; arguments are not used. */
    public static void main(String[] arguments) throws InterruptedException {
        StandAlone program = new StandAlone(System.out, System.err);
        if (!program.start(properties(System.getProperties()))) {
            // Ends Maven too, without its own account of the failure.
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(program::stop, "eckid-sandbox-stop"));
        new CountDownLatch(1).await();
    }

    private static Map<String, String> properties(Properties all) {
        Map<String, String> own = new TreeMap<>();
        for (String name : all.stringPropertyNames()) {
            if (name.startsWith("sandbox.")) {
                own.put(name.substring("sandbox.".length()), all.getProperty(name));
            }
        }
        return own;
    }
}
