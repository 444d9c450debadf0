// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Secret;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.store.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Closes and opens seals: AES-256-GCM with the row's identity as associated data. A seal is one byte of version, eight
 * of the key's id, twelve of nonce, then ciphertext and tag. Safe for use by many threads.
 */
public final class Sealer {
    static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys source;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Keyring ring;

    private interface Keys {
        Keyring ring() throws EckIdException;
    }

    /** Seals with the keys of this ring. */
    public Sealer(Keyring keys) {
        this.source = () -> keys;
        this.ring = keys;
    }

    /** Seals with the key of this store, once it is {@link #ready}. */
    public Sealer(StoreKey key) {
        this.source = key::ring;
    }

    /**
     * To be asked before anything is made or fetched that will have to be sealed.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} if there is no key, or not the right one; asked anew each time
     */
    public void ready() throws EckIdException {
        if (ring == null) {
            ring = source.ring();
        }
    }

    private Keyring keys() {
        return Objects.requireNonNull(ring, "ready() comes first");
    }

    /** The key of the audit. */
    public SecretKey auditKey() throws EckIdException {
        ready();
        return keys().auditKey();
    }

    /** Seals a value for one row. */
    public Sealed seal(RowIdentity row, Secret value) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = value.revealSecretValue().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, row, nonce).doFinal(plain);
            return new Sealed(ByteBuffer.allocate(1 + keys().id().length + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(keys().id())
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Opens the seal of an ECK iD. */
    public EckId openEckId(RowIdentity row, Sealed seal) throws EckIdException {
        return new EckId(open(row, seal));
    }

    /** Opens the seal of a root pseudonym. */
    public Stampseudonym openStampseudonym(RowIdentity row, Sealed seal) throws EckIdException {
        return new Stampseudonym(open(row, seal));
    }

    /** What the store finds an id by: keyed, and another one for each board. */
    public Sealed fingerprint(BoardId board, EckId eckId) {
        return new Sealed(keys().fingerprint(board, eckId.revealSecretValue()));
    }

    private String open(RowIdentity row, Sealed seal) throws EckIdException {
        ready();
        ByteBuffer in = ByteBuffer.wrap(seal.toBytes());
        byte[] keyId = new byte[keys().id().length];
        byte[] nonce = new byte[NONCE_BYTES];
        if (in.remaining() < 1 + keyId.length + NONCE_BYTES + TAG_BITS / 8 || in.get() != VERSION) {
            throw damaged();
        }
        in.get(keyId).get(nonce);
        if (!Arrays.equals(keyId, keys().id())) {
            throw new EckIdException(
                    Reason.KEY_UNAVAILABLE,
                    "the store was sealed with another key than key.file holds: put back the right key file");
        }
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        return decrypt(row, nonce, sealed);
    }

    private String decrypt(RowIdentity row, byte[] nonce, byte[] sealed) throws EckIdException {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, row, nonce).doFinal(sealed);
            String text = new String(plain, StandardCharsets.UTF_8);
            Arrays.fill(plain, (byte) 0);
            return text;
        } catch (AEADBadTagException e) {
            throw damaged();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, RowIdentity row, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys().sealingKey(row.board()), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.bytes());
        return cipher;
    }

    private static EckIdException damaged() {
        return new EckIdException(
                Reason.STORE_DAMAGED,
                "a sealed row was changed or moved outside the plug-in: restore the store from a backup");
    }
}
