// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.core.internal.seal.BoardSeals;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;

/**
 * Gives a board another key when it asked for one, and seals its rows anew in portions. Rows of both keys are readable all the
 * while. It keeps nothing but where it was: a run that is cut off is simply started again, here or on another node. One for a run.
 */
final class KeyRotation {
    private static final System.Logger LOG = System.getLogger(KeyRotation.class.getName());
    /** Sealed anew in one transaction. */
    private static final int PORTION = 500;

    private final Workshop workshop;
    private Optional<PersonRef> last = Optional.empty();
    private int asked;
    private boolean over;

    KeyRotation(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Does a piece of the work; false if nothing is left that can be done in this run. */
    boolean step(Claim claim, int decision) throws EckIdException {
        if (over && decision == asked) {
            return false;
        }
        asked = decision;
        BoardSeals seals = workshop.sealer().of(claim.board());
        if (seals.retiring().isPresent()) {
            return sealAnew(claim, seals, seals.retiring().getAsInt());
        }
        if (seals.decision().isPresent() && seals.decision().getAsInt() < decision) {
            workshop.sealer().rotate(claim, seals, decision);
            return true;
        }
        over = true;
        return false;
    }

    private boolean sealAnew(Claim claim, BoardSeals seals, int former) throws EckIdException {
        List<SealedEckId> rows = workshop.rows().rowsOf(claim.board(), former, last, PORTION);
        List<SealedStampseudonym> stampseudonyms =
                rows.isEmpty() ? workshop.rows().stampseudonymsOf(claim.board(), former, PORTION) : List.of();
        if (rows.isEmpty() && stampseudonyms.isEmpty()) {
            return retired(claim, former);
        }
        List<SealedEckId> eckIds = eckIds(claim, seals, rows);
        List<SealedStampseudonym> roots = stampseudonyms(claim, seals, stampseudonyms);
        workshop.rows().reseal(claim, former, eckIds, roots, workshop.sealer().keeper());
        last = rows.isEmpty() ? last : Optional.of(rows.get(rows.size() - 1).person());
        return true;
    }

    private boolean retired(Claim claim, int former) throws EckIdException {
        boolean gone = workshop.keys().retire(claim, workshop.sealer().keeper());
        if (gone) {
            LOG.log(
                    Level.INFO,
                    "board {0}: all rows are sealed with the new key; key {1} is erased",
                    claim.board().value(),
                    former);
        }
        // What is left is damaged: it is in the status, and a later run comes back to it.
        over = !gone;
        last = Optional.empty();
        return gone;
    }

    private List<SealedEckId> eckIds(Claim claim, BoardSeals seals, List<SealedEckId> rows) throws EckIdException {
        List<SealedEckId> anew = new ArrayList<>();
        for (SealedEckId row : rows) {
            opened(claim, row.person(), () -> seals.open(row))
                    .ifPresent(id -> anew.add(seals.seal(row.person(), id, row.origin(), row.chain(), row.sector())));
        }
        return anew;
    }

    /** A damaged root pseudonym is asked for again at once, since nobody was given it. */
    private List<SealedStampseudonym> stampseudonyms(Claim claim, BoardSeals seals, List<SealedStampseudonym> rows)
            throws EckIdException {
        List<SealedStampseudonym> anew = new ArrayList<>();
        for (SealedStampseudonym row : rows) {
            var opened = opened(claim, row.person(), () -> seals.open(row));
            if (opened.isPresent()) {
                anew.add(seals.seal(row.person(), opened.orElseThrow()));
            } else {
                workshop.ledger()
                        .startOver(
                                claim.board(), row.person(), workshop.sealer().keeper());
            }
        }
        return anew;
    }

    private interface Opening<T> {
        T open() throws EckIdException;
    }

    private <T> Optional<T> opened(Claim claim, PersonRef person, Opening<T> opening) throws EckIdException {
        try {
            return Optional.of(opening.open());
        } catch (EckIdException e) {
            if (e.reason() != Reason.STORE_DAMAGED) {
                throw e;
            }
            workshop.damages().found(claim.board(), person);
            return Optional.empty();
        }
    }
}
