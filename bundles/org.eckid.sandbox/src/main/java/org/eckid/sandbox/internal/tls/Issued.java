// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key with its certificate and the certificate of the authority that issued it. */
final class Issued {

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final X509Certificate authority;

    Issued(PrivateKey key, X509Certificate certificate, X509Certificate authority) {
        this.key = key;
        this.certificate = certificate;
        this.authority = authority;
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    X509Certificate authority() {
        return authority;
    }
}
