// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.eckid.api.EckIdException;
import org.eckid.nummervoorziening.internal.NummervoorzieningSettings;
import org.eckid.nummervoorziening.internal.SoapPseudonymIssuer;
import org.eckid.sandbox.Sandbox;

/** The stand-in for the Nummervoorziening on a loopback port, and the real SOAP client that asks it over mutual TLS. */
final class StandIn implements AutoCloseable {
    /** The real service asks for 25; waiting is not what is measured. */
    private static final double POLL_SECONDS = 0.05;

    private final Sandbox sandbox;
    private final SoapPseudonymIssuer issuer;

    StandIn(Path folder) throws IOException, EckIdException {
        sandbox = Sandbox.start();
        sandbox.writeClientFiles(folder);
        issuer = new SoapPseudonymIssuer(Settings.of(NummervoorzieningSettings.class, settings(folder)));
    }

    private Map<String, Object> settings(Path folder) throws IOException {
        Properties files = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("sandbox.properties"))) {
            files.load(in);
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("endpoint", sandbox.endpoint().toString());
        settings.put("keystore_file", folder.resolve("client.p12").toString());
        settings.put("keystore_password_file", password(folder, files, "keystore.password"));
        settings.put("truststore_file", folder.resolve("trust.p12").toString());
        settings.put("truststore_password_file", password(folder, files, "truststore.password"));
        settings.put("poll_seconds", POLL_SECONDS);
        return settings;
    }

    private static String password(Path folder, Properties files, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, files.getProperty(name));
        return file.toString();
    }

    SoapPseudonymIssuer issuer() {
        return issuer;
    }

    /** How many persons it gave an ECK iD, each counted once. */
    int given() {
        return sandbox.book().distinctEckIds();
    }

    @Override
    public void close() {
        issuer.close();
        sandbox.close();
    }
}
