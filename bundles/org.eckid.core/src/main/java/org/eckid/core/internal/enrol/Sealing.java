// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.core.internal.seal.BoardSeals;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.WorkItem;

/** Rows for the store, made of values for one board, in one piece of work on one thread. */
final class Sealing {
    private final Workshop workshop;
    private final BoardPlan plan;
    private final BoardSeals seals;

    /** To be made before a value is asked for: what can't be sealed must not be fetched. */
    Sealing(Workshop workshop, BoardPlan plan) throws EckIdException {
        this.workshop = workshop;
        this.plan = plan;
        this.seals = workshop.sealer().forSealing(plan.claim(), plan.keyDecision());
    }

    SealedEckId row(PersonRef person, EckId eckId, Origin origin, Sector sector) {
        return seals.seal(person, eckId, origin, workshop.chain(), sector);
    }

    SealedStampseudonym row(PersonRef person, Stampseudonym stampseudonym) {
        return seals.seal(person, stampseudonym);
    }

    /** The root pseudonym of a person; if its row is damaged none, and the person begins anew. */
    Optional<Stampseudonym> open(WorkItem item) throws EckIdException {
        var row = new SealedStampseudonym(item.person(), item.stampseudonym().orElseThrow());
        try {
            return Optional.of(seals.open(row));
        } catch (EckIdException e) {
            if (e.reason() != Reason.STORE_DAMAGED) {
                throw e;
            }
            workshop.damages().found(plan.board(), item.person());
            workshop.ledger()
                    .startOver(plan.board(), item.person(), workshop.sealer().keeper());
            return Optional.empty();
        }
    }
}
