// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.eckid.api.EckIdException;
import org.eckid.sandbox.Sandbox;

/** The client as an operator sets it up for a sandbox that wrote its files into a folder. */
final class SandboxClient {
    private SandboxClient() {}

    static SoapPseudonymIssuer of(Sandbox sandbox, Path folder, Map<String, Object> otherwise)
            throws IOException, EckIdException {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "endpoint", sandbox.endpoint().toString(),
                "keystore.file", folder.resolve("client.p12").toString(),
                "keystore.password.file", password(folder, "keystore.password"),
                "truststore.file", folder.resolve("trust.p12").toString(),
                "truststore.password.file", password(folder, "truststore.password")));
        settings.putAll(otherwise);
        return new SoapPseudonymIssuer(Given.settings(settings));
    }

    private static String password(Path folder, String name) throws IOException {
        Properties made = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("sandbox.properties"))) {
            made.load(in);
        }
        return Files.writeString(folder.resolve(name), made.getProperty(name) + "\n")
                .toString();
    }
}
