// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

import java.util.regex.Pattern;

/**
 * The first-level hash of a PGN (hPGN): what the Nummervoorziening is asked with. Lives only between hashing and asking;
 * it is never stored.
 */
public final class HashedPgn extends Secret {
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

    /** Wraps 64 lower-case hexadecimal digits. */
    public HashedPgn(String value) {
        super(value);
        if (!HEXADECIMAL.matcher(value).matches()) {
            throw new IllegalArgumentException("a hashed PGN has 64 lower-case hexadecimal digits");
        }
    }
}
