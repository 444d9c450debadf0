// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * The files that say who we are and whom we trust. Exactly one of {@code keyStore} and {@code certificate} is set.
 *
 * @param keyStore PKCS#12 or JKS
 * @param certificate a PEM chain, our own certificate first
 * @param key the PEM private key to that certificate
 * @param trustStore PKCS#12, JKS or PEM
 */
public record TlsSettings(
        SettingFile keyStore,
        SettingFile keyStorePassword,
        SettingFile certificate,
        SettingFile key,
        SettingFile keyPassword,
        SettingFile trustStore,
        SettingFile trustStorePassword) {

    /** Reads our identity and checks it against the clock. */
    public Identity identity(Instant now) throws EckIdException {
        if (keyStore.isSet() == certificate.isSet()) {
            throw new EckIdException(
                    Reason.SETTING_WRONG,
                    "set either keystore.file (PKCS#12) or certificate.file and key.file (PEM), for example"
                            + " keystore.file=/etc/las/eckid/client.p12");
        }
        if (keyStore.isSet()) {
            return KeyStoreIdentity.read(keyStore, keyStorePassword, now);
        }
        if (!key.isSet()) {
            throw new EckIdException(
                    Reason.SETTING_WRONG,
                    "key.file is not set; certificate.file needs it, for example key.file=/etc/las/eckid/client.key");
        }
        return PemIdentity.read(certificate, key, keyPassword, now);
    }

    /** A context of our own: the JVM's default is neither used nor changed. */
    public SSLContext context(Identity identity) throws EckIdException {
        if (!trustStore.isSet()) {
            throw new EckIdException(
                    Reason.SETTING_WRONG,
                    "truststore.file is not set; it names the authorities that may vouch for the service, for example"
                            + " truststore.file=/etc/las/eckid/authorities.pem");
        }
        List<X509Certificate> trusted = Trust.read(trustStore, trustStorePassword);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(identity).getKeyManagers(), trust(trusted).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new EckIdException(
                    Reason.SETTING_WRONG, "this JVM can't use the key and trust store for TLS: " + e.getClass(), e);
        }
    }

    private static KeyManagerFactory keys(Identity identity) throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        X509Certificate[] chain = identity.certificates().toArray(X509Certificate[]::new);
        // A password for a store that only ever exists in memory guards nothing.
        char[] none = new char[0];
        store.setKeyEntry("eckid", identity.key(), none, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, none);
        return factory;
    }

    private static TrustManagerFactory trust(List<X509Certificate> trusted)
            throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        for (int i = 0; i < trusted.size(); i++) {
            store.setCertificateEntry("authority-" + i, trusted.get(i));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
