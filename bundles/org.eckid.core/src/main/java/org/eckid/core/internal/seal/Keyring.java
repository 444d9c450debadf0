// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.eckid.api.BoardId;
import org.eckid.spi.store.Sealed;

/**
 * The keys of each board, derived from the master key with HKDF-SHA-256 (RFC 5869): one that seals, one that makes
 * fingerprints. Another board's keys open and match nothing. Safe for use by many threads.
 */
public final class Keyring {
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 8;

    private final byte[] master;
    private final byte[] id;
    private final SecretKey audit;
    private final Map<BoardId, BoardKeys> boards = new ConcurrentHashMap<>();

    /** Keeps a copy of the master key; the caller wipes its own. */
    public Keyring(byte[] master) {
        this.master = master.clone();
        this.id = derive("id", "", ID_BYTES);
        this.audit = key("audit", "", "HmacSHA256");
    }

    /** Keeps the master key, and wipes this copy of it. */
    static Keyring ofAndWipe(byte[] master) {
        try {
            return new Keyring(master);
        } finally {
            Arrays.fill(master, (byte) 0);
        }
    }

    /** What each seal of this ring begins with, and nothing more: shows a store which key is its own. */
    Sealed proof() {
        return new Sealed(prefix());
    }

    /** Whether a key of this ring made a seal or proof. */
    boolean made(Sealed seal) {
        byte[] bytes = seal.toBytes();
        byte[] prefix = prefix();
        return bytes.length >= prefix.length && Arrays.equals(prefix, Arrays.copyOf(bytes, prefix.length));
    }

    private byte[] prefix() {
        return ByteBuffer.allocate(1 + ID_BYTES).put(Sealer.VERSION).put(id).array();
    }

    /** Eight bytes that tell master keys apart and say nothing about them. */
    byte[] id() {
        return id.clone();
    }

    /** Kept as long as the master key, from which anyone who can read them could derive them as well. */
    private record BoardKeys(SecretKey sealing, SecretKey fingerprint) {}

    private BoardKeys keys(BoardId board) {
        return boards.computeIfAbsent(
                board,
                id -> new BoardKeys(key("seal", id.value(), "AES"), key("fingerprint", id.value(), "HmacSHA256")));
    }

    private SecretKey key(String use, String board, String algorithm) {
        byte[] key = derive(use, board, KEY_BYTES);
        try {
            return new SecretKeySpec(key, algorithm);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** AES-256 key of a board. */
    SecretKey sealingKey(BoardId board) {
        return keys(board).sealing();
    }

    /** HMAC-SHA-256 over a text with the board's fingerprint key: equal texts of one board match, of two boards do not. */
    byte[] fingerprint(BoardId board, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys(board).fingerprint());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** The key of the audit: of no board, because the chain is one. */
    SecretKey auditKey() {
        return audit;
    }

    private byte[] derive(String use, String board, int bytes) {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        byte[] info = ("eckid/v1/" + use + "/" + board).getBytes(StandardCharsets.UTF_8);
        hkdf.init(HKDFParameters.skipExtractParameters(master, info));
        byte[] key = new byte[bytes];
        hkdf.generateBytes(key, 0, bytes);
        return key;
    }
}
