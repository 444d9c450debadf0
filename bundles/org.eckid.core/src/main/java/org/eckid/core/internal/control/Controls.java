// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.control;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardHoldings;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.BoardSummary;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.api.control.ErasureReport;
import org.eckid.api.control.Problem;
import org.eckid.api.control.RecordedChange;
import org.eckid.api.control.SourceCheck;
import org.eckid.core.internal.boards.BoardRecord;
import org.eckid.core.internal.enrol.Enrolments;
import org.eckid.core.internal.enrol.Workshop;
import org.eckid.spi.host.School;
import org.eckid.spi.source.IssuerPing;
import org.eckid.spi.store.DamagedRow;

/** The controls as a service. */
public final class Controls implements BoardControls {
    /** What an explicit enrolment tries again: the school, the host or the source may have mended it. */
    private static final Set<Reason> WORTH_ANOTHER_TRY = EnumSet.allOf(Reason.class);

    private final Workshop workshop;
    private final Enrolments enrolments;
    private final StatusReader reader;
    private final ChangeRules rules;

    /** Over one core. */
    public Controls(Workshop workshop, Enrolments enrolments) {
        this.workshop = workshop;
        this.enrolments = enrolments;
        this.rules = new ChangeRules(workshop.host());
        this.reader = new StatusReader(workshop, enrolments);
    }

    @Override
    public List<BoardSummary> boards() throws EckIdException {
        return reader.summaries();
    }

    @Override
    public BoardStatus board(BoardId board) throws EckIdException {
        return reader.status(board);
    }

    @Override
    public void change(Administrator who, BoardId board, BoardChange change) throws EckIdException {
        rules.check(board, change);
        workshop.host().authorise(who, board);
        BoardRecord seen = workshop.boards().record(board);
        workshop.boards().append(board, seen, who, change);
        if (change instanceof BoardChange.SourceChosen chosen && chosen.source() != seen.source()) {
            workshop.sealer().ready();
            workshop.ids()
                    .takeOverAndErase(board, seen.source(), workshop.sealer().keeper());
        }
        enrolments.lookAt(board);
    }

    @Override
    public List<RecordedChange> changes(BoardId board) throws EckIdException {
        workshop.host().board(board);
        return workshop.boards().record(board).changes();
    }

    @Override
    public CompletionStage<EnrolmentProgress> enrol(
            Administrator who, BoardId board, Consumer<EnrolmentProgress> onProgress) throws EckIdException {
        workshop.host().board(board);
        workshop.host().authorise(who, board);
        BoardRecord decided = workshop.boards().record(board);
        if (decided.state() != BoardState.ACTIVE) {
            throw new EckIdException(
                    decided.stepsDone() ? Reason.BOARD_NOT_ACTIVE : Reason.STEP_MISSING,
                    "board " + board.value() + " is " + decided.state()
                            + ": take it through its three steps and activate it");
        }
        makeDamagedAnew(board);
        workshop.ledger().dueAgain(board, WORTH_ANOTHER_TRY);
        return enrolments.enrol(board, onProgress);
    }

    /** What is put back after this is void. */
    private void makeDamagedAnew(BoardId board) throws EckIdException {
        for (DamagedRow row : workshop.rows().damaged(board)) {
            workshop.sealer().ready();
            workshop.ledger().startOver(board, row.person(), workshop.sealer().keeper());
        }
    }

    @Override
    public List<Problem> problems(BoardId board) throws EckIdException {
        return reader.problems(board);
    }

    @Override
    public SourceCheck ping(BoardId board) throws EckIdException {
        workshop.host().board(board);
        BoardRecord decided = workshop.boards().record(board);
        if (decided.source() == Origin.DERIVED) {
            return new SourceCheck(Origin.DERIVED, true, Optional.empty(), Optional.empty(), Duration.ZERO);
        }
        Clock clock = workshop.clock();
        long before = clock.millis();
        IssuerPing ping = workshop.parts().issuer().ping(anyOin(board, decided));
        return new SourceCheck(
                Origin.FETCHED,
                ping.available(),
                Optional.of(ping.version()),
                Optional.of(ping.systemTime()),
                Duration.ofMillis(clock.millis() - before));
    }

    private Oin anyOin(BoardId board, BoardRecord decided) throws EckIdException {
        for (School school : workshop.host().schools(board)) {
            Optional<Oin> oin = workshop.rules().oin(decided, school.brin());
            if (oin.isPresent()) {
                return oin.orElseThrow();
            }
        }
        throw new EckIdException(
                Reason.OIN_MISSING,
                "no school of board " + board.value() + " has an OIN: assign one with eckid:oin, or set oin.tail of"
                        + " org.eckid.core");
    }

    @Override
    public BoardHoldings holdings(BoardId board) throws EckIdException {
        return workshop.eraser().holdings(board);
    }

    @Override
    public ErasureReport erase(Administrator who, BoardId board) throws EckIdException {
        workshop.host().authorise(who, board);
        return workshop.eraser().board(who, board);
    }
}
