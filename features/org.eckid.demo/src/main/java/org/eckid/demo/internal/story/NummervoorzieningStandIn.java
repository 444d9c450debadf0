// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;
import org.eckid.sandbox.SandboxStartException;
import org.jspecify.annotations.Nullable;

/** The sandbox on a free port, with its client's passwords in files of their own, as settings want them. */
final class NummervoorzieningStandIn implements AutoCloseable {
    private @Nullable Sandbox sandbox;

    /**
     * Starts it.
     *
     * @param folder where it keeps its keys and puts what a client needs
     * @return its endpoint
     */
    synchronized String open(Path folder) throws DemoFailure {
        try {
            Sandbox started = Sandbox.start(SandboxSettings.defaults().withFolder(folder));
            sandbox = started;
            passwords(folder);
            return started.endpoint().toString();
        } catch (SandboxStartException e) {
            throw new DemoFailure("The sandbox did not start: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new DemoFailure("Can't write the passwords of the sandbox's client to " + folder + ".", e);
        }
    }

    private static void passwords(Path folder) throws IOException {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("sandbox.properties"))) {
            written.load(reader);
        }
        for (String name : new String[] {"keystore.password", "truststore.password"}) {
            Files.writeString(folder.resolve(name), written.getProperty(name, ""));
        }
    }

    @Override
    public synchronized void close() {
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }
}
