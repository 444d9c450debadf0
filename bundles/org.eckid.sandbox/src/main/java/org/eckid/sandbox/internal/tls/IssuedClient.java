// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import org.eckid.sandbox.ClientIdentity;

/** A client's key and certificate in every form that clients ask for. */
final class IssuedClient implements ClientIdentity {

    static final String ALIAS = "client";

    private final Issued issued;
    private final X509Certificate trusted;
    private final char[] password;
    private final KeyStore keyStore;
    private final KeyStore trustStore;

    /** A client with this key that trusts this authority, which need not be its own. */
    IssuedClient(Issued issued, X509Certificate trusted, char[] password) throws GeneralSecurityException, IOException {
        this.issued = issued;
        this.trusted = trusted;
        this.password = password.clone();
        this.keyStore = Stores.keyStore(Stores.PKCS12, ALIAS, issued, password);
        this.trustStore = Stores.trustStore(Stores.PKCS12, trusted);
    }

    Issued issued() {
        return issued;
    }

    @Override
    public KeyStore keyStore() {
        return keyStore;
    }

    @Override
    public KeyStore trustStore() {
        return trustStore;
    }

    @Override
    public char[] password() {
        return password.clone();
    }

    @Override
    public X509Certificate certificate() {
        return issued.certificate();
    }

    @Override
    public String certificatePem() {
        return pem(issued.certificate());
    }

    @Override
    public String privateKeyPem() {
        return Pem.of(issued.key());
    }

    @Override
    public String trustPem() {
        return pem(trusted);
    }

    @Override
    public SSLContext sslContext() {
        try {
            return Stores.context(keyStore, password, trustStore);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no TLS for the client's key", e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            return Pem.of(certificate);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("The certificate has no encoding", e);
        }
    }
}
