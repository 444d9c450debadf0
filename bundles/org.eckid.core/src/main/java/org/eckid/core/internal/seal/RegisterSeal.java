// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.VoidedSeals;

/** Makes and checks the code over a register, and the digest over its list. */
final class RegisterSeal {
    private static final int DIGEST_BYTES = 32;
    private static final Sealed EMPTY = new Sealed(new byte[DIGEST_BYTES]);

    private RegisterSeal() {}

    /** The register of a key that has closed nothing yet. */
    static Register first(BoardId board, DataKey key, int retires) {
        return register(board, key, 0, 0, retires, EMPTY);
    }

    static Register register(BoardId board, DataKey key, long issued, long voided, int retires, Sealed digest) {
        return new Register(issued, voided, retires, digest, mac(board, key, issued, voided, retires, digest));
    }

    /** Refuses a register that core did not write. */
    static void check(BoardKey row, DataKey key) throws EckIdException {
        Register register = row.register();
        Sealed right =
                mac(row.board(), key, register.issued(), register.voided(), register.retires(), register.digest());
        if (!MessageDigest.isEqual(right.toBytes(), register.mac().toBytes())) {
            throw broken(row.board(), "was changed outside the plug-in");
        }
    }

    /** The digest of a list after some more entries. */
    static Sealed digest(Sealed before, List<VoidedSeals> more) {
        byte[] chained = before.toBytes();
        for (VoidedSeals entry : more) {
            MessageDigest sha = sha256();
            sha.update(chained);
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(entry.upTo()).flip());
            chained = sha.digest(entry.person().toBytes());
        }
        return new Sealed(chained);
    }

    /** The digest of a list with nothing in it. */
    static Sealed emptyDigest() {
        return EMPTY;
    }

    static EckIdException broken(BoardId board, String why) {
        return new EckIdException(
                Reason.STORE_DAMAGED,
                "the register of the seals of board " + board.value() + " " + why
                        + ", so nothing of the board is given:"
                        + " restore the store from a backup, or erase the board's ids and have them made anew");
    }

    private static Sealed mac(BoardId board, DataKey key, long issued, long voided, int retires, Sealed digest) {
        byte[] of = board.value().getBytes(StandardCharsets.UTF_8);
        byte[] list = digest.toBytes();
        ByteBuffer content = ByteBuffer.allocate(2 * Integer.BYTES + 2 * Long.BYTES + list.length + of.length)
                .putInt(key.version())
                .putInt(retires)
                .putLong(issued)
                .putLong(voided)
                .put(list)
                .put(of);
        return new Sealed(key.registerMac(content.flip()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
