// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether keys that were found can serve once more. */
final class Validity {

    private static final Duration MARGIN = Duration.ofDays(1);

    private Validity() {}

    /** All certificates valid for another day, of one authority, and made for these names and this OIN. */
    static boolean holds(TlsMaterial material, List<String> serverNames, String supplierOin) {
        try {
            X509Certificate authority = material.authority();
            X509Certificate server = material.server().certificate();
            X509Certificate client = material.client().certificate();
            Date tomorrow = Date.from(Instant.now().plus(MARGIN));
            for (X509Certificate each : List.of(authority, server, client)) {
                each.checkValidity(tomorrow);
                each.verify(authority.getPublicKey());
            }
            return names(server).containsAll(serverNames)
                    && client.getSubjectX500Principal().toString().contains(supplierOin);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Set<String> names(X509Certificate server) throws GeneralSecurityException {
        Set<String> names = new HashSet<>();
        var alternatives = server.getSubjectAlternativeNames();
        if (alternatives != null) {
            alternatives.forEach(each -> names.add(String.valueOf(each.get(1))));
        }
        return names;
    }
}
