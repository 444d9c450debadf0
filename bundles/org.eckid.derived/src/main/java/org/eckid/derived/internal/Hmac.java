// SPDX-License-Identifier: Apache-2.0
package org.eckid.derived.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-512 of the JDK over a list of texts. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA512";

    private Hmac() {}

    /**
     * Puts the length of each part before it, as four bytes, so that no two lists of parts give the same input.
     *
     * @return 64 bytes
     */
    static byte[] of(byte[] key, String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                mac.update(bytes);
                Arrays.fill(bytes, (byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }
}
