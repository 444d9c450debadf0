// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.SupplierId;

/**
 * A supplier as the suppliers file knows it. Keeps a digest of the key, never the key. Whether a board allows this
 * supplier is not known here: that is for the door to say.
 */
final class Customer {
    private final SupplierId id;
    private final byte[] keyDigest;
    private final Map<String, BoardId> boards;
    private final Map<String, Brin> schools;

    Customer(SupplierId id, byte[] keyDigest, Map<String, BoardId> boards, Map<String, Brin> schools) {
        this.id = id;
        this.keyDigest = keyDigest.clone();
        this.boards = Map.copyOf(boards);
        this.schools = Map.copyOf(schools);
    }

    SupplierId id() {
        return id;
    }

    /** Whether this is the digest of this supplier's key; takes as long whatever the answer is. */
    boolean hasKey(byte[] digest) {
        return MessageDigest.isEqual(keyDigest, digest);
    }

    /** The board that this supplier means by a klantcode. */
    Optional<BoardId> board(String klantcode) {
        return Optional.ofNullable(boards.get(klantcode));
    }

    /** The school that this supplier means by a schoolkey. */
    Optional<Brin> school(String schoolkey) {
        return Optional.ofNullable(schools.get(schoolkey));
    }
}
