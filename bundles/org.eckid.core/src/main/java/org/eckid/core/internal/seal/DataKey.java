// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.Sealed;

/**
 * One version of a board's key, unwrapped: a key that seals, one for fingerprints, one for the register. Also what this node knows
 * of its register. Kept in memory until the board has another one or none. Safe for use by many threads.
 */
final class DataKey {
    static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final int TAG_BYTES = 16;

    private final int version;
    private final Sealed wrapped;
    private final SecretKey sealing;
    private final SecretKey fingerprint;
    private final SecretKey register;
    private final AtomicLong handedOut = new AtomicLong();
    private final SeenRegister seen = new SeenRegister();

    /** Wipes the key that it is made of. */
    DataKey(BoardKey row, byte[] key) {
        this.version = row.version();
        this.wrapped = row.wrapped();
        this.sealing = Hkdf.key(key, "seal", "AES");
        this.fingerprint = Hkdf.key(key, "fingerprint", HMAC);
        this.register = Hkdf.key(key, "register", HMAC);
        Arrays.fill(key, (byte) 0);
    }

    int version() {
        return version;
    }

    /** Whether this is what the row holds. */
    boolean isOf(BoardKey row) {
        return row.version() == version && row.wrapped().equals(wrapped);
    }

    SecretKey sealing() {
        return sealing;
    }

    SeenRegister seen() {
        return seen;
    }

    /**
     * A number that this node never gave to another seal of this key, and nobody before the register was read. Two nodes never
     * seal for one board at once: what the one that lost the board sealed is not recorded.
     */
    long nextNumber(long issued) {
        return handedOut.updateAndGet(last -> Math.max(last, issued) + 1);
    }

    /** What the store finds an id by: equal ids of one board match, those of two boards or two keys do not. */
    Sealed fingerprint(String eckId) {
        return new Sealed(mac(fingerprint).doFinal(eckId.getBytes(StandardCharsets.UTF_8)));
    }

    /** A person in the list of what is void, so that the list tells nobody who it is about. */
    Sealed tag(PersonRef person) {
        byte[] whole =
                mac(register).doFinal(RowIdentity.encode("void", person.kind().name(), person.key()));
        return new Sealed(Arrays.copyOf(whole, TAG_BYTES));
    }

    /** A code over what a register says. */
    byte[] registerMac(ByteBuffer content) {
        Mac mac = mac(register);
        mac.update(content);
        return mac.doFinal();
    }

    private static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
