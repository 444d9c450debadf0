// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.erase;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardHoldings;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.ErasureReport;
import org.eckid.api.control.Retention;
import org.eckid.core.internal.audit.Trail;
import org.eckid.core.internal.boards.BoardRecord;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Erasures;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;

/**
 * Erases, and says what was erased. The door gives nothing of who left or of a board that is off; here it is about what is
 * still kept of them. Safe for use by many threads.
 */
public final class Eraser {
    private static final System.Logger LOG = System.getLogger(Eraser.class.getName());
    /** Erased in one transaction, so that a host's hints do not wait long. */
    private static final int PORTION = 500;

    private final Erasures erasures;
    private final ErasureAudit audit;
    private final Boards boards;
    private final Sealer sealer;
    private final int retentionDays;
    private final Clock clock;

    /**
     * Over one store.
     *
     * @param retentionDays the operator's term, for boards that decided none
     */
    public Eraser(Erasures erasures, Trail trail, Boards boards, Sealer sealer, int retentionDays, Clock clock) {
        this.erasures = erasures;
        this.audit = new ErasureAudit(trail);
        this.boards = boards;
        this.sealer = sealer;
        this.retentionDays = retentionDays;
        this.clock = clock;
    }

    /** Who left and waits to be erased. */
    public Retention status(BoardId board, BoardRecord decided, List<Tally> tallies) throws EckIdException {
        int waiting = tallies.stream()
                .filter(tally -> tally.state() == WorkState.LEFT)
                .mapToInt(Tally::count)
                .sum();
        Optional<Instant> first = waiting == 0 ? Optional.empty() : erasures.firstLeft(board);
        return new Retention(days(decided), waiting, first.map(left -> left.plus(term(decided))));
    }

    private int days(BoardRecord decided) {
        return decided.retentionDays().orElse(retentionDays);
    }

    private Duration term(BoardRecord decided) {
        return Duration.ofDays(days(decided));
    }

    /** Erases whose term has ended, in portions; a run that lost the board ends with {@code SUPERSEDED}. */
    public void ofLeft(Claim claim) throws EckIdException {
        Instant before = clock.instant().minus(term(boards.record(claim.board())));
        sealer.readyFor(claim.board());
        int all = 0;
        int portion;
        do {
            portion = erasures.ofLeft(claim, before, PORTION, sealer.keeper());
            all += portion;
        } while (portion == PORTION);
        if (all > 0) {
            LOG.log(
                    Level.INFO,
                    "board {0}: {1} persons who left before {2} are erased",
                    claim.board().value(),
                    Integer.toString(all),
                    before);
            audit.ofLeft(claim.board(), all);
        }
    }

    /** What is kept of a board. */
    public BoardHoldings holdings(BoardId board) throws EckIdException {
        return erasures.holdings(board);
    }

    /** Erases a board that is off. The audit says so before and after; if it can't be written, nothing is erased. */
    public ErasureReport board(Administrator who, BoardId board) throws EckIdException {
        if (boards.record(board).state() == BoardState.ACTIVE) {
            throw new EckIdException(
                    Reason.CALL_INVALID,
                    "board " + board.value() + " is active: suspend it first with eckid:suspend, then erase it");
        }
        audit.begins(board, who, erasures.holdings(board).persons());
        BoardHoldings erased = erasures.takeOverAndEraseBoard(board);
        Instant at = clock.instant();
        record(who, board, erased);
        audit.done(board, who, erased.persons());
        LOG.log(Level.INFO, "board {0} is erased, by order of {1}: {2}", board.value(), who.name(), erased);
        return new ErasureReport(board, who, at, erased);
    }

    /** It has been done, so it is recorded whatever somebody else decides about the board at the same moment. */
    private void record(Administrator who, BoardId board, BoardHoldings erased) throws EckIdException {
        BoardChange change = new BoardChange.Erased(
                erased.fetchedIds(),
                erased.derivedIds(),
                erased.rootPseudonyms(),
                erased.openBatches(),
                erased.persons());
        boolean recorded = false;
        while (!recorded) {
            recorded = appended(who, board, change);
        }
    }

    private boolean appended(Administrator who, BoardId board, BoardChange change) throws EckIdException {
        try {
            boards.append(board, boards.record(board), who, change);
            return true;
        } catch (EckIdException e) {
            if (e.reason() != Reason.CHANGED_MEANWHILE) {
                throw e;
            }
            return false;
        }
    }
}
