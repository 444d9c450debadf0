// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** The text form of keys and certificates that tools outside Java read. */
final class Pem {

    private Pem() {}

    static String of(X509Certificate certificate) throws CertificateEncodingException {
        return wrap("CERTIFICATE", certificate.getEncoded());
    }

    static String of(PrivateKey key) {
        return wrap("PRIVATE KEY", key.getEncoded());
    }

    private static String wrap(String label, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
