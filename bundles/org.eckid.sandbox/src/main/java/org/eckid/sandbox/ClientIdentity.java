// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import org.osgi.annotation.versioning.ProviderType;

/** What a client needs to connect: its own key and certificate, and the authority to trust. */
@ProviderType
public interface ClientIdentity {

    /** A PKCS#12 store in memory with one key entry, {@code client}. */
    KeyStore keyStore();

    /** A store in memory with the sandbox's authority, {@code sandbox-ca}. */
    KeyStore trustStore();

    /** A copy of the password of the key in {@link #keyStore()}. */
    char[] password();

    /** The certificate; its subject's serialNumber is the OIN of the LAS supplier. */
    X509Certificate certificate();

    /** The certificate as PEM. */
    String certificatePem();

    /** The private key as PEM (PKCS#8, not encrypted). */
    String privateKeyPem();

    /** The sandbox's authority as PEM. */
    String trustPem();

    /** A ready context of its own; changes no default of the JVM. */
    SSLContext sslContext();
}
