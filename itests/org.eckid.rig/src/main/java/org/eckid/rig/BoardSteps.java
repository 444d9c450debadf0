// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.time.Clock;
import java.time.LocalDate;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.control.BoardChange;
import org.eckid.core.internal.boards.Boards;
import org.eckid.spi.host.School;

/**
 * Takes the boards of a made-up host through their steps. Straight into the journal, so no house needs to be open, and
 * nothing runs by it: whoever wants that asks.
 */
public final class BoardSteps {
    private final MadeUpHost host;
    private final Clock clock;
    private final Boards boards;

    /** Writes into the journal of this store. */
    public BoardSteps(MadeUpHost host, StoreServices store) {
        this.host = host;
        this.clock = House.clock(store);
        this.boards = new Boards(store.journal(), clock);
    }

    /** Takes all boards that decided nothing yet through their steps but the last. */
    public void prepare() throws EckIdException {
        for (BoardId board : host.boardIds()) {
            if (boards.record(board).changes().isEmpty()) {
                prepare(board);
            }
        }
    }

    private void prepare(BoardId board) throws EckIdException {
        LocalDate today = LocalDate.now(clock);
        decide(board, new BoardChange.Registered(today));
        decide(board, new BoardChange.SupplierTold(today));
        decide(board, new BoardChange.AgreementSigned("A. Bestuurder", today));
        for (School school : host.schools(board)) {
            decide(board, new BoardChange.SchoolStarts(school.brin(), today));
        }
    }

    /** Takes the last step for all boards. */
    public void activate() throws EckIdException {
        for (BoardId board : host.boardIds()) {
            decide(board, new BoardChange.Activated());
        }
    }

    private void decide(BoardId board, BoardChange change) throws EckIdException {
        boards.append(board, boards.record(board), MadeUpHost.ADMIN, change);
    }
}
