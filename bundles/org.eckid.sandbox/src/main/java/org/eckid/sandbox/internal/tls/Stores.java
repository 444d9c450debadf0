// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Key stores and TLS contexts of the sandbox's own; no default of the JVM is read or changed. */
final class Stores {

    static final String PKCS12 = "PKCS12";
    static final String JKS = "JKS";
    static final String TRUSTED = "sandbox-ca";

    private Stores() {}

    static KeyStore keyStore(String type, String alias, Issued issued, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = empty(type);
        Certificate[] chain = {issued.certificate(), issued.authority()};
        store.setKeyEntry(alias, issued.key(), password, chain);
        return store;
    }

    static KeyStore trustStore(String type, X509Certificate authority) throws GeneralSecurityException, IOException {
        KeyStore store = empty(type);
        store.setCertificateEntry(TRUSTED, authority);
        return store;
    }

    static byte[] bytes(KeyStore store, char[] password) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    static Issued read(Path file, String type, String alias, char[] password)
            throws GeneralSecurityException, IOException {
        KeyStore store = load(file, type, password);
        Certificate[] chain = store.getCertificateChain(alias);
        if (store.getKey(alias, password) instanceof PrivateKey key
                && chain != null
                && chain.length == 2
                && chain[0] instanceof X509Certificate own
                && chain[1] instanceof X509Certificate authority) {
            return new Issued(key, own, authority);
        }
        throw new GeneralSecurityException("no key and chain under " + alias);
    }

    static KeyStore load(Path file, String type, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return store;
    }

    static SSLContext context(KeyStore keys, char[] password, KeyStore trusted) throws GeneralSecurityException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, password);
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), new SecureRandom());
        return context;
    }

    private static KeyStore empty(String type) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }
}
