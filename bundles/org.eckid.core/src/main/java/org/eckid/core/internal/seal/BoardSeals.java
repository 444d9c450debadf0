// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Secret;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.jspecify.annotations.Nullable;

/**
 * Closes and opens the seals of one board, as its keys and registers were at one moment: AES-256-GCM with the row's identity, the
 * key's version and the seal's number as associated data. A seal is one byte of form, twelve of nonce, then ciphertext and tag.
 * For one piece of work on one thread: it has one cipher, because to look one up costs as much as to open a seal.
 */
public final class BoardSeals {
    private static final byte FORM = 2;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_BYTES = 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE;

    private final BoardId board;
    private final List<Version> versions;
    private final SecureRandom random;
    private @Nullable Cipher cipher;

    /** A key with its register, found right. */
    record Version(DataKey key, SeenRegister.Checked register, int decision, Instant since) {
        long issued() {
            return register.register().orElseThrow().issued();
        }

        /** Whether a seal with this number can be one that counts. */
        boolean counts(PersonRef person, long number) {
            if (number < 1 || number > issued()) {
                return false;
            }
            if (number > register.highestVoided()) {
                return true;
            }
            Long upTo = register.voided().get(key.tag(person));
            return upTo == null || number > upTo;
        }
    }

    BoardSeals(BoardId board, List<Version> versions, SecureRandom random) {
        this.board = board;
        this.versions = versions;
        this.random = random;
    }

    /** Whether there is no key, because nothing was ever sealed or everything is erased. */
    boolean isEmpty() {
        return versions.isEmpty();
    }

    /** The key that is being retired. */
    public OptionalInt retiring() {
        return versions.size() < 2
                ? OptionalInt.empty()
                : OptionalInt.of(versions.get(0).key().version());
    }

    /** Which change of the board asked for the newest key. */
    public OptionalInt decision() {
        return isEmpty() ? OptionalInt.empty() : OptionalInt.of(newest().decision());
    }

    /** What the newest key has sealed; empty if there is no key. */
    public Optional<SealState> state() {
        return isEmpty() ? Optional.empty() : Optional.of(SealState.of(newest()));
    }

    /** What seals what is new. */
    Version newest() {
        return versions.get(versions.size() - 1);
    }

    /** Seals an ECK iD for a row. */
    public SealedEckId seal(PersonRef person, EckId eckId, Origin origin, Chain chain, Sector sector) {
        Sealed fingerprint = newest().key().fingerprint(eckId.revealSecretValue());
        Seal none = new Seal(0, 0, fingerprint);
        var identity = RowIdentity.ofEckId(board, new SealedEckId(person, origin, chain, sector, none, fingerprint));
        return new SealedEckId(person, origin, chain, sector, seal(identity, eckId), fingerprint);
    }

    /** Seals a root pseudonym for a row. */
    public SealedStampseudonym seal(PersonRef person, Stampseudonym stampseudonym) {
        return new SealedStampseudonym(person, seal(RowIdentity.ofStampseudonym(board, person), stampseudonym));
    }

    /** Opens the seal of an ECK iD; throws {@code STORE_DAMAGED} if the row is not one that counts. */
    public EckId open(SealedEckId row) throws EckIdException {
        return new EckId(open(row.person(), row.seal(), RowIdentity.ofEckId(board, row)));
    }

    /** Opens the seal of a root pseudonym; throws as {@link #open(SealedEckId)}. */
    public Stampseudonym open(SealedStampseudonym row) throws EckIdException {
        return new Stampseudonym(open(row.person(), row.seal(), RowIdentity.ofStampseudonym(board, row.person())));
    }

    /** Whether a row is what was written, down to the fingerprint that it is found by. */
    public boolean opens(SealedEckId row) throws EckIdException {
        EckId eckId = open(row);
        DataKey key = version(row.seal()).orElseThrow().key();
        return key.fingerprint(eckId.revealSecretValue()).equals(row.fingerprint());
    }

    /** Whether this seal can be one that counts; the cheap part of {@link #open(SealedEckId)}. */
    public boolean counts(PersonRef person, Seal seal) {
        return version(seal)
                .filter(version -> version.counts(person, seal.number()))
                .isPresent();
    }

    /** What the store finds an id by: one for each key that the board has. */
    public List<Sealed> fingerprints(EckId eckId) {
        return versions.stream()
                .map(version -> version.key().fingerprint(eckId.revealSecretValue()))
                .toList();
    }

    private Seal seal(byte[] identity, Secret value) {
        DataKey key = newest().key();
        long number = key.nextNumber(newest().issued());
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = value.revealSecretValue().getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer sealed =
                    ByteBuffer.allocate(LEAST_BYTES + plain.length).put(FORM).put(nonce);
            cipher(Cipher.ENCRYPT_MODE, key, number, identity, nonce).doFinal(ByteBuffer.wrap(plain), sealed);
            return new Seal(key.version(), number, new Sealed(sealed.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private String open(PersonRef person, Seal seal, byte[] identity) throws EckIdException {
        byte[] bytes = seal.content().toBytes();
        if (!counts(person, seal) || bytes.length < LEAST_BYTES || bytes[0] != FORM) {
            throw damaged(person);
        }
        DataKey key = version(seal).orElseThrow().key();
        byte[] nonce = Arrays.copyOfRange(bytes, 1, 1 + NONCE_BYTES);
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key, seal.number(), identity, nonce)
                    .doFinal(bytes, 1 + NONCE_BYTES, bytes.length - 1 - NONCE_BYTES);
            String text = new String(plain, StandardCharsets.UTF_8);
            Arrays.fill(plain, (byte) 0);
            return text;
        } catch (AEADBadTagException e) {
            throw damaged(person);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private Optional<Version> version(Seal seal) {
        return versions.stream()
                .filter(version -> version.key().version() == seal.version())
                .findFirst();
    }

    private Cipher cipher(int mode, DataKey key, long number, byte[] identity, byte[] nonce)
            throws GeneralSecurityException {
        Cipher ready = cipher;
        if (ready == null) {
            ready = Cipher.getInstance("AES/GCM/NoPadding");
            cipher = ready;
        }
        ready.init(mode, key.sealing(), new GCMParameterSpec(TAG_BITS, nonce));
        ready.updateAAD(identity);
        ready.updateAAD(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(key.version())
                .putLong(number)
                .flip());
        return ready;
    }

    private EckIdException damaged(PersonRef person) {
        return new EckIdException(
                Reason.STORE_DAMAGED,
                "the sealed row of " + person.kind() + " " + person.key() + " of board " + board.value()
                        + " was changed, moved or put back outside the plug-in: restore the store from a backup, or have the row"
                        + " made anew with eckid:enrol");
    }
}
