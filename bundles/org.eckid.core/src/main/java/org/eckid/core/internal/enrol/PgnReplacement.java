// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.core.internal.boards.BoardRecord;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.spi.hashing.PgnForm;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.source.HashReplacement;
import org.eckid.spi.store.WorkItem;

/**
 * Tells the source that a person's PGN was replaced, so that the ECK iD stays. A board that derives has nobody to tell:
 * the row that is there stays.
 */
final class PgnReplacement {
    private final Workshop workshop;

    PgnReplacement(Workshop workshop) {
        this.workshop = workshop;
    }

    void run(BoardId board, PersonRef person, Pgn former) throws EckIdException, InterruptedException {
        BoardRecord decided = workshop.boards().record(board);
        WorkItem item = workshop.ledger()
                .item(board, person)
                .orElseThrow(() -> new EckIdException(Reason.UNKNOWN, "this person is not known to the ledger"));
        refuseClosed(board, decided, item.school());
        if (decided.source() == Origin.DERIVED) {
            return;
        }
        Oin oin = workshop.rules()
                .oin(decided, item.school())
                .orElseThrow(() -> new EckIdException(Reason.OIN_MISSING, "the school of this person has no OIN"));
        var replacement = new HashReplacement(hash(former, item), hash(current(board, person), item), Optional.empty());
        var unused = workshop.parts().issuer().replace(oin, replacement);
    }

    private void refuseClosed(BoardId board, BoardRecord decided, Brin brin) throws EckIdException {
        var school = workshop.host().school(board, brin);
        var today = java.time.LocalDate.now(workshop.clock());
        Optional<Reason> closed = workshop.rules().closedBecause(decided, school, today);
        if (closed.isPresent()) {
            throw new EckIdException(
                    closed.orElseThrow(),
                    "school " + brin.value() + " does not take part now: repeat the call when it does");
        }
    }

    private Pgn current(BoardId board, PersonRef person) throws EckIdException {
        var directory = workshop.host().directory();
        if (HostSlot.answered(() -> directory.pgn(board, person)) instanceof PgnAnswer.Verified verified) {
            return verified.pgn();
        }
        throw new EckIdException(Reason.PGN_NOT_VERIFIED, "the new PGN of this person is missing or not verified yet");
    }

    private HashedPgn hash(Pgn pgn, WorkItem item) throws EckIdException, InterruptedException {
        HashingDesk desk = workshop.parts().desk();
        if (desk.form(pgn, item) == PgnForm.INVALID) {
            throw new EckIdException(Reason.PGN_INVALID, "the former or the new PGN of this person fails its check");
        }
        return desk.hashOne(pgn, item);
    }
}
