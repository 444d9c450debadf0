// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.kernel;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;

/**
 * PBKDF2 with one round of HMAC-SHA-256 (RFC 8018), as scrypt asks for it, on the JDK's HMAC. The JDK's own PBKDF2 is not
 * used: it takes a password of characters and refuses an empty one. For one thread at a time.
 */
final class HmacSha256 {
    private static final int BYTES = 32;

    private final Mac mac;
    private final byte[] block = new byte[BYTES];

    HmacSha256() {
        try {
            mac = Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no HmacSHA256, which every JVM must have", e);
        }
        forget();
    }

    void key(byte[] key) {
        try {
            mac.init(new Key(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM's HmacSHA256 refuses a key of " + key.length + " bytes", e);
        }
    }

    /** Replaces the key by zeros, because the JDK keeps what it made of it. */
    void forget() {
        key(new byte[BYTES]);
        Arrays.fill(block, (byte) 0);
    }

    /** Fills all of {@code out} from the key and the salt. */
    void pbkdf2(byte[] salt, byte[] out) {
        for (int from = 0, number = 1; from < out.length; from += BYTES, number++) {
            mac.update(salt);
            mac.update((byte) (number >>> 24));
            mac.update((byte) (number >>> 16));
            mac.update((byte) (number >>> 8));
            mac.update((byte) number);
            try {
                mac.doFinal(block, 0);
            } catch (ShortBufferException e) {
                throw new IllegalStateException(e);
            }
            System.arraycopy(block, 0, out, from, Math.min(BYTES, out.length - from));
        }
    }

    /** May be empty, which the JDK's own key class refuses; HMAC fills any key up with zeros, so one zero is the same. */
    @SuppressWarnings("serial") // nobody writes it anywhere
    @SuppressFBWarnings(
            value = {"SE_NO_SERIALVERSIONID", "SE_TRANSIENT_FIELD_NOT_RESTORED"},
            justification = "keys are serializable by type; this one is never written, and holds nothing if it were")
    private static final class Key implements SecretKey {
        private final transient byte[] bytes;

        Key(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String getAlgorithm() {
            return "HmacSHA256";
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        /** A copy: the JDK wipes what it gets. */
        @Override
        public byte[] getEncoded() {
            return bytes.length == 0 ? new byte[1] : bytes.clone();
        }
    }
}
