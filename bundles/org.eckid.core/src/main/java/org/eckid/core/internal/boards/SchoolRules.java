// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.boards;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.SupplierId;
import org.eckid.api.control.BoardState;
import org.eckid.spi.host.School;

/**
 * Whether a school takes part today, in which sector and under which OIN: the board's decisions completed with the
 * operator's settings.
 */
public final class SchoolRules {
    private final Map<EducationType, Sector> sectors;
    private final Optional<String> oinTail;

    /**
     * With the operator's settings.
     *
     * @param sectors which sector a type of education belongs to, unless a board says otherwise
     * @param oinTail five digits from which the OIN of a school is made, unless a board assigned one
     */
    public SchoolRules(Map<EducationType, Sector> sectors, Optional<String> oinTail) {
        this.sectors = Map.copyOf(sectors);
        this.oinTail = oinTail;
    }

    /** The sector of a school. */
    public Optional<Sector> sector(BoardRecord board, School school) {
        return board.sectorOf(school.type()).or(() -> Optional.ofNullable(sectors.get(school.type())));
    }

    /** The OIN under which a school asks. */
    public Optional<Oin> oin(BoardRecord board, Brin school) {
        return board.oinOf(school).or(() -> oinTail.map(tail -> Oin.proposed(school, tail)));
    }

    /** Why nothing may be made or given for this school on this day; empty if it takes part. */
    public Optional<Reason> closedBecause(BoardRecord board, School school, LocalDate today) {
        return boardClosed(board).or(() -> schoolClosed(board, school, today)).or(() -> unaddressed(board, school));
    }

    /** Why this supplier may not have this school's ids on this day; empty if it may. */
    public Optional<Reason> forwardingClosed(BoardRecord board, Brin school, SupplierId supplier, LocalDate today) {
        boolean allowed = board.forwarding(school).stream()
                .anyMatch(held -> held.supplier().equals(supplier) && held.holdsOn(today));
        return allowed ? Optional.empty() : Optional.of(Reason.FORWARDING_NOT_ALLOWED);
    }

    private static Optional<Reason> boardClosed(BoardRecord board) {
        if (!board.stepsDone()) {
            return Optional.of(Reason.STEP_MISSING);
        }
        return board.state() == BoardState.ACTIVE ? Optional.empty() : Optional.of(Reason.BOARD_NOT_ACTIVE);
    }

    private static Optional<Reason> schoolClosed(BoardRecord board, School school, LocalDate today) {
        if (school.type().equals(EducationType.VSO)
                && board.vsoReasonOf(school.brin()).isEmpty()) {
            return Optional.of(Reason.VSO_OFF);
        }
        boolean started =
                board.startOf(school.brin()).filter(day -> !day.isAfter(today)).isPresent();
        return started ? Optional.empty() : Optional.of(Reason.SCHOOL_NOT_STARTED);
    }

    private Optional<Reason> unaddressed(BoardRecord board, School school) {
        if (sector(board, school).isEmpty()) {
            return Optional.of(Reason.SECTOR_UNKNOWN);
        }
        boolean needsOin = board.source() == Origin.FETCHED;
        return needsOin && oin(board, school.brin()).isEmpty() ? Optional.of(Reason.OIN_MISSING) : Optional.empty();
    }
}
