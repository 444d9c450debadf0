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

    private final Properties values;

    private Passwords(Properties values) {
        this.values = values;
    }

    static Passwords random() {
        Properties values = new Properties();
        values.setProperty(CLIENT, word());
        values.setProperty(TRUST, word());
        values.setProperty(SERVER, word());
        return new Passwords(values);
    }

    static Passwords from(Properties file) throws GeneralSecurityException {
        Properties values = new Properties();
        for (String name : new String[] {CLIENT, TRUST, SERVER}) {
            String value = file.getProperty(name, "");
            if (value.isEmpty()) {
                throw new GeneralSecurityException("no " + name);
            }
            values.setProperty(name, value);
        }
        return new Passwords(values);
    }

    void putInto(Properties file) {
        file.putAll(values);
    }

    char[] client() {
        return values.getProperty(CLIENT).toCharArray();
    }

    char[] trust() {
        return values.getProperty(TRUST).toCharArray();
    }

    char[] server() {
        return values.getProperty(SERVER).toCharArray();
    }

    private static String word() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
