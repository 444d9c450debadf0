// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

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
import org.eckid.spi.source.PseudonymIssuer;

/** The real SOAP client for a stand-in service, wherever that runs: by the files that it wrote for its clients. */
public final class SoapClient implements AutoCloseable {
    /** The real service asks for 25; waiting is not what is measured. */
    private static final double POLL_SECONDS = 0.05;

    private final SoapPseudonymIssuer issuer;

    /** With the settings of production, but for the poll. */
    public SoapClient(Path clientFiles) throws IOException, EckIdException {
        this(clientFiles, Map.of());
    }

    /**
     * With other settings.
     *
     * @param clientFiles the folder that the service wrote its clients' files into
     * @param others by the name of the annotation's method, for example {@code batch_size}
     */
    public SoapClient(Path clientFiles, Map<String, Object> others) throws IOException, EckIdException {
        Properties files = new Properties();
        try (Reader in = Files.newBufferedReader(clientFiles.resolve("sandbox.properties"))) {
            files.load(in);
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("endpoint", files.getProperty("endpoint"));
        settings.put("keystore_file", clientFiles.resolve("client.p12").toString());
        settings.put("keystore_password_file", password(clientFiles, files, "keystore.password"));
        settings.put("truststore_file", clientFiles.resolve("trust.p12").toString());
        settings.put("truststore_password_file", password(clientFiles, files, "truststore.password"));
        settings.put("poll_seconds", POLL_SECONDS);
        settings.putAll(others);
        issuer = new SoapPseudonymIssuer(Settings.of(NummervoorzieningSettings.class, settings));
    }

    /** The client. */
    public PseudonymIssuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        issuer.close();
    }

    private static String password(Path folder, Properties files, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, files.getProperty(name));
        }
        return file.toString();
    }
}
