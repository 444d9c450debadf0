// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.core.internal.enrol.MemoryKeys;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.SealedEckId;

/** One board with keys in memory, whose rows a test holds in its hand. */
final class SealFixture {
    static final PersonRef ANNA = new PersonRef(PersonKind.PUPIL, "p1");
    static final PersonRef BRAM = new PersonRef(PersonKind.PUPIL, "p2");
    static final String VALUE = "https://ketenid.nl/pilot/" + "ab".repeat(64);

    private final MemoryKeys keys;
    private final BoardId board;
    private Sealer sealer;

    SealFixture() {
        this(new MemoryKeys(), new BoardId("b1"));
    }

    SealFixture(MemoryKeys keys, BoardId board) {
        this.keys = keys;
        this.board = board;
        this.sealer = newSealer(keys);
    }

    private static Sealer newSealer(MemoryKeys keys) {
        return new Sealer(KeyEncryptionKeys.of(new byte[32]), keys, Clock.systemUTC());
    }

    /** As after a start: nothing is remembered. */
    void restart() {
        sealer = newSealer(keys);
    }

    MemoryKeys keys() {
        return keys;
    }

    BoardId board() {
        return board;
    }

    BoardSeals seals() throws EckIdException {
        return sealer.of(board);
    }

    Claim claim() {
        return new Claim(board, 1);
    }

    Sealer sealer() {
        return sealer;
    }

    SealedEckId record(PersonRef person) throws EckIdException {
        return record(person, VALUE);
    }

    SealedEckId record(PersonRef person, String value) throws EckIdException {
        SealedEckId row = sealer.forSealing(claim(), 0)
                .seal(
                        person,
                        new EckId(value),
                        Origin.FETCHED,
                        new Chain("http://example.org/chain"),
                        new Sector("http://example.org/po"));
        written(row.seal());
        return row;
    }

    void written(Seal seal) throws EckIdException {
        sealer.ready();
        keys.written(board, List.of(seal), List.of(), sealer.keeper());
    }

    void voided(Collection<PersonRef> persons) throws EckIdException {
        sealer.ready();
        keys.written(board, List.of(), persons, sealer.keeper());
    }
}
