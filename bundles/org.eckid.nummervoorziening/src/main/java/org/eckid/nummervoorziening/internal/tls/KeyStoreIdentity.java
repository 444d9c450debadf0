// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eckid.api.EckIdException;
import org.jspecify.annotations.Nullable;

/** Reads our identity from a PKCS#12 or JKS key store that holds one private key. */
final class KeyStoreIdentity {
    private KeyStoreIdentity() {}

    static Identity read(SettingFile file, SettingFile passwordFile, Instant now) throws EckIdException {
        try (Password password = Password.from(passwordFile)) {
            KeyStore store = KeyStoreFile.open(file, passwordFile, password);
            String alias = onlyKey(store, file);
            Key key = store.getKey(alias, password.characters());
            List<X509Certificate> certificates = certificates(store.getCertificateChain(alias));
            if (certificates.isEmpty() || !(key instanceof PrivateKey own)) {
                throw file.wrong("holds a key without its certificate", "export both into one file");
            }
            return Identity.checked(own, certificates, file, now);
        } catch (GeneralSecurityException e) {
            throw file.wrong(
                    "holds a key that can't be opened",
                    "the key must have the same password as the store, the one in " + passwordFile.path());
        }
    }

    private static List<X509Certificate> certificates(Certificate @Nullable [] chain) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate certificate : chain == null ? new Certificate[0] : chain) {
            if (certificate instanceof X509Certificate x509) {
                certificates.add(x509);
            }
        }
        return certificates;
    }

    private static String onlyKey(KeyStore store, SettingFile file) throws GeneralSecurityException, EckIdException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw file.wrong(
                    "holds " + keys.size() + " private keys", "make one that holds one key with its certificates");
        }
        return keys.get(0);
    }
}
