// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.control.Finding;
import org.eckid.api.control.SealStatus;
import org.eckid.core.internal.enrol.Workshop;
import org.eckid.core.internal.seal.BoardSeals;
import org.eckid.core.internal.seal.SealState;
import org.eckid.spi.store.DamagedRow;

/** How a board's seals are: which keys, how many, and what is not as it was written. Looks at the registers, not at the rows. */
final class SealReader {
    private static final int NAMED = 20;

    private final Workshop workshop;

    SealReader(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Empty if nothing was sealed yet, or the registers can't be read; then {@link #findings} says why. */
    Optional<SealStatus> status(BoardId board) throws EckIdException {
        try {
            Optional<BoardSeals> seals = seals(board);
            return seals.isEmpty() ? Optional.empty() : status(board, seals.orElseThrow());
        } catch (EckIdException e) {
            if (isAboutSeals(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What somebody must look at. */
    List<Finding> findings(BoardId board) throws EckIdException {
        List<Finding> findings = new ArrayList<>();
        try {
            seals(board);
        } catch (EckIdException e) {
            if (!isAboutSeals(e)) {
                throw e;
            }
            findings.add(new Finding(e.reason(), String.valueOf(e.getMessage()), now()));
        }
        damaged(workshop.rows().damaged(board)).ifPresent(findings::add);
        return findings;
    }

    private static boolean isAboutSeals(EckIdException e) {
        return e.reason() == Reason.STORE_DAMAGED || e.reason() == Reason.KEY_UNAVAILABLE;
    }

    /** Looking makes no key store where nothing was ever sealed. */
    private Optional<BoardSeals> seals(BoardId board) throws EckIdException {
        return workshop.keys().of(board).isEmpty()
                ? Optional.empty()
                : Optional.of(workshop.sealer().of(board));
    }

    private Optional<SealStatus> status(BoardId board, BoardSeals seals) throws EckIdException {
        Optional<SealState> state = seals.state();
        if (state.isEmpty()) {
            return Optional.empty();
        }
        Optional<SealStatus.Retiring> retiring = seals.retiring().isEmpty()
                ? Optional.empty()
                : Optional.of(new SealStatus.Retiring(
                        seals.retiring().getAsInt(), workshop.keys().rowsLeft(board)));
        SealState now = state.orElseThrow();
        return Optional.of(
                new SealStatus(now.version(), now.since(), now.issued(), now.voided(), now.mark(), retiring));
    }

    private static Optional<Finding> damaged(List<DamagedRow> rows) {
        return rows.stream()
                .map(DamagedRow::since)
                .min(Comparator.naturalOrder())
                .map(since -> new Finding(Reason.STORE_DAMAGED, words(rows), since));
    }

    private static String words(List<DamagedRow> rows) {
        String named = rows.stream().limit(NAMED).map(row -> name(row.person())).collect(Collectors.joining(", "));
        String more = rows.size() > NAMED ? " and " + (rows.size() - NAMED) + " more" : "";
        return "the sealed rows of " + named + more
                + " were changed, moved, put back or taken away outside the plug-in; nothing of"
                + " them is given. Find out who writes to the database; eckid:enrol makes them anew";
    }

    private static String name(PersonRef person) {
        return person.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + person.key();
    }

    private Instant now() {
        return workshop.clock().instant();
    }
}
