// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.bytecode;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Finds classes that open a secret without being allowed to.
 *
 * <p>A secret (PGN, hash, stampseudonym, ECK iD) has one reader, with a name that nothing else has. Calling it,
 * referring to it and even naming it in a text, as reflection does, counts.
 */
final class SecretReaders {
    /** The base class of secrets. */
    static final String SECRET = "org.eckid.api.secret.Secret";

    /** The one reader. */
    static final String READER = "revealSecretValue";

    /** The classes that open a secret, by full name. Each line is a place to review. */
    static final Set<String> ALLOWED = Set.of(
            // Seals values, opens seals, makes fingerprints.
            "org.eckid.core.internal.seal.BoardSeals",
            // Hashes PGNs after checking them.
            "org.eckid.hashing.internal.ScryptPgnHasher",
            // Derives from hashes.
            "org.eckid.derived.internal.HmacPseudonymDeriver",
            // Writes hashes and root pseudonyms into requests.
            "org.eckid.nummervoorziening.internal.soap.RequestBody",
            // Writes ids into answers to suppliers.
            "org.eckid.uwlr.internal.PersonWriter");

    private SecretReaders() {}

    static List<String> unknown(Set<String> allowed, Collection<Use> uses) {
        return uses.stream()
                .filter(use -> use.name().equals(READER))
                .map(Use::user)
                .filter(user -> !allowed.contains(user))
                .distinct()
                .sorted()
                .toList();
    }
}
