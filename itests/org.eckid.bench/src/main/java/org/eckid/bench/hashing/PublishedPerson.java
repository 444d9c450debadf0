// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** A test person whose hash Kennisnet has published, with the public salt of the test environment. */
public final class PublishedPerson {
    /** As base64, as it stands in a salt file. */
    public static final String SALT = "rktYml0MIp9TC9u6Ny6uqw==";

    private static final String PGN = "063138219";
    private static final String HASH = "9735dfd2235eaeb5f0300886bcc99c82ffc1d6420c4e0bde8de7218def2135fa";

    private PublishedPerson() {}

    static byte[] text() {
        return PGN.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] salt() {
        return Base64.getDecoder().decode(SALT);
    }

    /** Refuses an implementation whose answer is not the published one. */
    static void check(String implementation, byte[] hash) {
        if (!MessageDigest.isEqual(hash, HexFormat.of().parseHex(HASH))) {
            throw new IllegalStateException(implementation + " does not give the published hash");
        }
    }
}
