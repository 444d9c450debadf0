// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.core.internal.seal.BoardSeals;
import org.eckid.spi.store.DamagedRow;
import org.eckid.spi.store.SealedEckId;

/**
 * Opens every seal of a board, in portions, and looks for rows that should be there and are not. So what somebody did to rows that
 * no supplier asks for is found too. Nobody else writes rows of the board meanwhile but who starts a person over.
 */
final class SealCheck implements Nightly.Task {
    private static final System.Logger LOG = System.getLogger(SealCheck.class.getName());
    private static final int PORTION = 500;
    /** So many missing rows are named; where there are more the first ones tell enough. */
    private static final int NAMED = 1000;

    private final Workshop workshop;

    SealCheck(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public void run(BoardPlan plan) throws EckIdException {
        BoardId board = plan.board();
        BoardSeals seals = workshop.sealer().fromScratch(board);
        Set<PersonRef> suspect = new HashSet<>(workshop.rows().missing(board, NAMED));
        List<SealedEckId> rows = workshop.rows().rows(board, Optional.empty(), PORTION);
        while (!rows.isEmpty()) {
            rows.stream()
                    .filter(row -> !opens(seals, row))
                    .map(SealedEckId::person)
                    .forEach(suspect::add);
            rows = workshop.rows()
                    .rows(board, Optional.of(rows.get(rows.size() - 1).person()), PORTION);
        }
        Set<PersonRef> damaged = again(board, suspect);
        damaged.forEach(person -> workshop.damages().found(board, person));
        mended(plan, damaged);
        tell(board, seals);
    }

    private static boolean opens(BoardSeals seals, SealedEckId row) {
        try {
            return seals.opens(row);
        } catch (EckIdException e) {
            return false;
        }
    }

    /** Whoever started over while this went on was read before and judged after; so who is suspect is read once more. */
    private Set<PersonRef> again(BoardId board, Set<PersonRef> suspect) throws EckIdException {
        if (suspect.isEmpty()) {
            return suspect;
        }
        List<PersonRef> whole = new ArrayList<>();
        Set<PersonRef> missing = new HashSet<>(workshop.rows().missing(board, NAMED));
        BoardSeals now = workshop.sealer().of(board);
        for (PersonRef person : suspect) {
            boolean fits = workshop.rows()
                    .row(board, person)
                    .map(row -> opens(now, row))
                    .orElse(!missing.contains(person));
            if (fits) {
                whole.add(person);
            }
        }
        whole.forEach(suspect::remove);
        return suspect;
    }

    private void mended(BoardPlan plan, Set<PersonRef> damaged) throws EckIdException {
        List<PersonRef> mended = workshop.rows().damaged(plan.board()).stream()
                .map(DamagedRow::person)
                .filter(person -> !damaged.contains(person))
                .collect(Collectors.toList());
        workshop.rows().removeDamaged(plan.claim(), mended);
    }

    /** These numbers only grow. Whoever keeps the log sees by them if a whole board was put back to an earlier night. */
    private static void tell(BoardId board, BoardSeals seals) {
        if (seals.state().isPresent()) {
            LOG.log(
                    Level.INFO,
                    "board {0}: seals checked; {1}",
                    board.value(),
                    seals.state().orElseThrow());
        }
    }
}
