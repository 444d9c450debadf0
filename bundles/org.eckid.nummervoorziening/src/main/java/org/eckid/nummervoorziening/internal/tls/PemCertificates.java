// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.eckid.api.EckIdException;

/** The certificates in a PEM file, in its order; other blocks are passed over. */
final class PemCertificates {
    private PemCertificates() {}

    /** At least one. */
    static List<X509Certificate> read(SettingFile file) throws EckIdException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Object block : PemBlocks.in(file)) {
            if (block instanceof X509CertificateHolder holder) {
                certificates.add(converted(holder, file));
            }
        }
        if (certificates.isEmpty()) {
            throw file.wrong("holds no certificate", "give a PEM file with BEGIN CERTIFICATE blocks");
        }
        return certificates;
    }

    private static X509Certificate converted(X509CertificateHolder holder, SettingFile file) throws EckIdException {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (CertificateException e) {
            throw file.wrong("holds a certificate that can't be read", "ask its issuer for a new copy");
        }
    }
}
