// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.core.internal.seal.RowIdentity;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;

/** Rows for the store, made of values for one board. */
final class Sealing {
    private final Workshop workshop;
    private final BoardId board;

    Sealing(Workshop workshop, BoardId board) {
        this.workshop = workshop;
        this.board = board;
    }

    SealedEckId row(PersonRef person, EckId eckId, Origin origin, Sector sector) {
        var identity = RowIdentity.ofEckId(board, person, origin, workshop.chain(), sector);
        return new SealedEckId(
                person,
                origin,
                workshop.chain(),
                sector,
                workshop.sealer().seal(identity, eckId),
                workshop.sealer().fingerprint(board, eckId));
    }

    SealedStampseudonym row(PersonRef person, Stampseudonym stampseudonym) {
        var identity = RowIdentity.ofStampseudonym(board, person);
        return new SealedStampseudonym(person, workshop.sealer().seal(identity, stampseudonym));
    }

    Stampseudonym open(PersonRef person, Sealed seal) throws EckIdException {
        return workshop.sealer().openStampseudonym(RowIdentity.ofStampseudonym(board, person), seal);
    }
}
