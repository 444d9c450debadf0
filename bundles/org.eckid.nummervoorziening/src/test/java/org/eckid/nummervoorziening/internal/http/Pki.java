// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eckid.nummervoorziening.internal.tls.Authority;

/** TLS contexts for both sides of a test, made with the JDK alone. */
public final class Pki {
    private Pki() {}

    public static SSLContext context(Authority.Issued own, X509Certificate trusted) {
        try {
            KeyStore keys = empty();
            keys.setKeyEntry("own", own.key(), new char[0], new X509Certificate[] {own.certificate(), own.authority()});
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(keys, new char[0]);
            KeyStore authorities = empty();
            authorities.setCertificateEntry("authority", trusted);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
