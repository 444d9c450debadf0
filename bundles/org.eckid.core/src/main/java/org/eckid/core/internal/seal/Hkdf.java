// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Keys for one use each, made of one key with HKDF-SHA-256 (RFC 5869). */
final class Hkdf {
    private static final int KEY_BYTES = 32;

    private Hkdf() {}

    static SecretKey key(byte[] from, String use, String algorithm) {
        byte[] key = bytes(from, use, KEY_BYTES);
        try {
            return new SecretKeySpec(key, algorithm);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    static byte[] bytes(byte[] from, String use, int count) {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(HKDFParameters.skipExtractParameters(from, ("eckid/v2/" + use).getBytes(StandardCharsets.UTF_8)));
        byte[] made = new byte[count];
        hkdf.generateBytes(made, 0, count);
        return made;
    }
}
