// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eckid.api.EckIdException;

/**
 * The authorities that may vouch for the service: PKCS#12, JKS or PEM. Never the JVM's own list, which does not hold
 * PKIoverheid's private root and does hold a hundred others.
 */
final class Trust {
    private Trust() {}

    static List<X509Certificate> read(SettingFile file, SettingFile passwordFile) throws EckIdException {
        if (file.isPem()) {
            return PemCertificates.read(file);
        }
        try (Password password = Password.from(passwordFile)) {
            KeyStore store = KeyStoreFile.open(file, passwordFile, password);
            List<X509Certificate> trusted = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (store.isCertificateEntry(alias) && certificate instanceof X509Certificate x509) {
                    trusted.add(x509);
                }
            }
            if (trusted.isEmpty()) {
                throw file.wrong(
                        "holds no trusted certificate",
                        "import the authority with keytool -importcert, or give a PEM file");
            }
            return trusted;
        } catch (GeneralSecurityException e) {
            throw file.wrong("can't be read as a trust store", "give a PKCS#12, JKS or PEM file");
        }
    }
}
