// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eckid.sandbox.Book;
import org.eckid.sandbox.Sandbox;

/**
 * The source of ids in a test: a stand-in for the Nummervoorziening on loopback, in the process of the tests. The host under
 * test asks it as it would ask the real one.
 */
public final class StandIn implements AutoCloseable {
    /** The public test salt, as base64: what goes into the file that {@code salt.file} of PID org.eckid.hashing names. */
    public static final String SALT = "rktYml0MIp9TC9u6Ny6uqw==";

    /** The end of the OINs that it takes: {@code oin.tail} of PID org.eckid.core. */
    public static final String OIN_TAIL = "80000";

    private final Sandbox sandbox = Sandbox.start();

    StandIn() {}

    /** Where it listens. */
    public URI endpoint() {
        return sandbox.endpoint();
    }

    /**
     * Writes keys, passwords and the salt for a client into a folder.
     *
     * @return the settings of PID org.eckid.nummervoorziening that name them
     */
    public Map<String, String> writeClientFiles(Path folder) {
        sandbox.writeClientFiles(folder);
        try {
            Properties written = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.resolve("sandbox.properties"))) {
                written.load(reader);
            }
            Files.writeString(folder.resolve("salt"), SALT);
            Map<String, String> settings = new TreeMap<>();
            settings.put("endpoint", endpoint().toString());
            for (String store : new String[] {"keystore", "truststore"}) {
                Path password = folder.resolve(store + ".password");
                Files.writeString(password, written.getProperty(store + ".password", ""));
                settings.put(store + ".password.file", password.toString());
            }
            settings.put("keystore.file", folder.resolve("client.p12").toString());
            settings.put("truststore.file", folder.resolve("trust.p12").toString());
            settings.put("poll.seconds", "0.2");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the stand-in's client can't be written to " + folder, e);
        }
    }

    Book book() {
        return sandbox.book();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
