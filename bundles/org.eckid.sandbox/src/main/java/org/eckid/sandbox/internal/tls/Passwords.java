// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The random passwords of the sandbox's stores, as they stand in its properties file. */
final class Passwords {

    private static final String CLIENT = "keystore.password";
    private static final String TRUST = "truststore.password";
    private static final String SERVER = "server.password";

    private final String client;
    private final String trust;
    private final String server;

    private Passwords(String client, String trust, String server) {
        this.client = client;
        this.trust = trust;
        this.server = server;
    }

    static Passwords random() {
        SecureRandom random = new SecureRandom();
        return new Passwords(word(random), word(random), word(random));
    }

    static Passwords from(Properties file) throws GeneralSecurityException {
        return new Passwords(required(file, CLIENT), required(file, TRUST), required(file, SERVER));
    }

    /** As the properties file has them. */
    String lines() {
        return CLIENT + "=" + client + "\n" + TRUST + "=" + trust + "\n" + SERVER + "=" + server + "\n";
    }

    char[] client() {
        return client.toCharArray();
    }

    char[] trust() {
        return trust.toCharArray();
    }

    char[] server() {
        return server.toCharArray();
    }

    private static String required(Properties file, String name) throws GeneralSecurityException {
        String value = file.getProperty(name, "");
        if (value.isEmpty()) {
            throw new GeneralSecurityException("no " + name);
        }
        return value;
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
