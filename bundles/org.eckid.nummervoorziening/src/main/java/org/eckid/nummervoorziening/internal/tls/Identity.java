// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.eckid.api.EckIdException;

/** Our certificate with its intermediates, our own first, and the private key that belongs to it. */
public final class Identity {
    private final PrivateKey key;
    private final List<X509Certificate> certificates;

    private Identity(PrivateKey key, List<X509Certificate> certificates) {
        this.key = key;
        this.certificates = certificates;
    }

    /** Refuses a certificate out of its time, or a key that is another's. The file is the one to name in a refusal. */
    static Identity checked(PrivateKey key, List<X509Certificate> certificates, SettingFile file, Instant now)
            throws EckIdException {
        X509Certificate own = certificates.get(0);
        try {
            own.checkValidity(Date.from(now));
        } catch (CertificateExpiredException e) {
            throw file.wrong(
                    "holds a certificate that expired on " + own.getNotAfter().toInstant(), "renew it");
        } catch (CertificateNotYetValidException e) {
            throw file.wrong(
                    "holds a certificate that is not valid before "
                            + own.getNotBefore().toInstant(),
                    "wait, or set the clock of this machine right");
        }
        if (!belongTogether(key, own)) {
            throw file.wrong(
                    "holds a certificate to which the private key does not belong",
                    "take the key and the certificate from the same request, our own certificate first");
        }
        return new Identity(key, List.copyOf(certificates));
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
        byte[] probe = {1, 2, 3};
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }

    /** Whom the certificate names; public, as every server that is called sees it. */
    public String subject() {
        return certificates.get(0).getSubjectX500Principal().toString();
    }

    /** When the certificate ends. */
    public Instant validUntil() {
        return certificates.get(0).getNotAfter().toInstant();
    }

    PrivateKey key() {
        return key;
    }

    List<X509Certificate> certificates() {
        return certificates;
    }
}
