// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.KekId;
import org.eckid.spi.store.Sealed;

/**
 * The keys that wrap the boards' keys: AES-256-GCM, a random nonce each time, with board and version as associated data, so a
 * wrapped key that is moved to another board or version does not open. Safe for use by many threads.
 */
public final class KeyEncryptionKeys {
    private static final int ID_BYTES = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Kek current;
    private final Map<KekId, Kek> all = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** A key with its name in the key store. */
    record Kek(String alias, SecretKey key) {
        /** The name only. */
        @Override
        public String toString() {
            return alias;
        }
    }

    KeyEncryptionKeys(Kek current, List<Kek> all) {
        this.current = current;
        all.forEach(kek -> this.all.put(id(kek), kek));
    }

    /** One key that is not from a key store: for rigs and tests. */
    public static KeyEncryptionKeys of(byte[] key) {
        Kek kek = new Kek("given", new SecretKeySpec(key, "AES"));
        return new KeyEncryptionKeys(kek, List.of(kek));
    }

    /** Eight bytes that tell keys apart and say nothing about them. */
    private static KekId id(Kek kek) {
        byte[] key = kek.key().getEncoded();
        try {
            return new KekId(HexFormat.of().formatHex(Hkdf.bytes(key, "kek-id", ID_BYTES)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** What wraps what is new. */
    KekId current() {
        return id(current);
    }

    String currentAlias() {
        return current.alias();
    }

    Optional<String> alias(KekId id) {
        return Optional.ofNullable(all.get(id)).map(Kek::alias);
    }

    /** Wraps a board's key with the current one. */
    Sealed wrap(BoardId board, int version, byte[] key) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] wrapped =
                    cipher(Cipher.ENCRYPT_MODE, current, board, version, nonce).doFinal(key);
            return new Sealed(ByteBuffer.allocate(NONCE_BYTES + wrapped.length)
                    .put(nonce)
                    .put(wrapped)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /**
     * Unwraps a board's key.
     *
     * @return 32 bytes; the caller wipes them
     * @throws EckIdException {@code KEY_UNAVAILABLE} if it is wrapped with a key that is not here, {@code STORE_DAMAGED} if it was
     *     changed
     */
    byte[] unwrap(BoardKey key) throws EckIdException {
        Kek kek = all.get(key.kek());
        if (kek == null) {
            throw new EckIdException(
                    Reason.KEY_UNAVAILABLE,
                    "the key of board " + key.board().value()
                            + " is wrapped with a key that key.store does not hold: put back the right key store; nodes on one"
                            + " store need copies of one key store");
        }
        byte[] bytes = key.wrapped().toBytes();
        if (bytes.length <= NONCE_BYTES) {
            throw damaged(key);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, kek, key.board(), key.version(), Arrays.copyOf(bytes, NONCE_BYTES))
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw damaged(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, Kek kek, BoardId board, int version, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, kek.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(RowIdentity.encode("board-key", board.value(), Integer.toString(version)));
        return cipher;
    }

    private static EckIdException damaged(BoardKey key) {
        return new EckIdException(
                Reason.STORE_DAMAGED,
                "the key of board " + key.board().value()
                        + " was changed outside the plug-in, so nothing of the board is given:"
                        + " restore the store from a backup, or erase the board's ids and have them made anew");
    }
}
