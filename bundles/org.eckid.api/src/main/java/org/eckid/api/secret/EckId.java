// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

/**
 * The chain pseudonym (ECK iD, ketenID) of a person in one chain and sector: what a supplier gets. Opaque and
 * case-sensitive; in practice a URI that ends in 128 hexadecimal digits.
 */
public final class EckId extends Secret {
    /** Wraps an absolute https URI of at most 256 characters. */
    public EckId(String value) {
        super(PseudonymForm.checked("an ECK iD", value));
    }
}
