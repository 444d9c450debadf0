// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Presence;
import org.eckid.api.Reason;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BatchStatus;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardHoldings;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.BoardSummary;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.api.control.ErasureReport;
import org.eckid.api.control.Finding;
import org.eckid.api.control.Forwarding;
import org.eckid.api.control.HeldUp;
import org.eckid.api.control.NodeStatus;
import org.eckid.api.control.Problem;
import org.eckid.api.control.RecordedChange;
import org.eckid.api.control.Retention;
import org.eckid.api.control.SchoolStatus;
import org.eckid.api.control.SealStatus;
import org.eckid.api.control.SourceCheck;
import org.eckid.api.control.SubmissionsToday;
import org.eckid.api.control.WorkStatus;

/** One board; remembers what was changed. */
final class FakeControls implements BoardControls {
    static final Instant AT = Instant.parse("2026-11-23T16:00:00Z");

    final List<RecordedChange> changes = new ArrayList<>();
    final CompletableFuture<EnrolmentProgress> run = new CompletableFuture<>();
    final CompletableFuture<Consumer<EnrolmentProgress>> watcher = new CompletableFuture<>();
    Optional<Reason> refusal = Optional.empty();
    BoardHoldings held = new BoardHoldings(1200, 0, 3, 1, 1215);
    String name = "Stichting Scholen Noord";

    static EnrolmentProgress progress(int persons, int present, int failed) {
        return new EnrolmentProgress(
                AT, persons, present, present, persons - present - failed, failed, Optional.empty());
    }

    @Override
    public List<BoardSummary> boards() {
        return List.of(
                summary(),
                new BoardSummary(new BoardId("7"), "Klein", BoardState.PREPARING, Origin.DERIVED, 1, Map.of()));
    }

    private BoardSummary summary() {
        return new BoardSummary(
                new BoardId("41123"),
                name,
                BoardState.ACTIVE,
                Origin.FETCHED,
                2,
                Map.of(Presence.PRESENT, 1200, Presence.WAITING, 3));
    }

    @Override
    public BoardStatus board(BoardId board) throws EckIdException {
        refuse(board);
        SchoolStatus school = new SchoolStatus(
                new Brin("19HY00"),
                "De Regenboog",
                new EducationType("BO"),
                Optional.empty(),
                Optional.of(new Oin("0000000700019HY34567")),
                Optional.of(LocalDate.of(2026, 9, 7)),
                Optional.empty(),
                List.of(new Forwarding(new SupplierId("uitgever-1"), LocalDate.of(2026, 9, 7), Optional.empty())),
                Map.of(Presence.PRESENT, 1200));
        SchoolStatus vso = new SchoolStatus(
                new Brin("20DP01"),
                "De Brug",
                EducationType.VSO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Reason.VSO_OFF),
                List.of(),
                Map.of());
        return new BoardStatus(
                summary(),
                Optional.of(LocalDate.of(2026, 9, 1)),
                Optional.of(LocalDate.of(2026, 9, 2)),
                Optional.of(new BoardChange.AgreementSigned("J. de Vries", LocalDate.of(2026, 9, 3))),
                List.of(school, vso),
                problems(board),
                new Retention(30, 12, Optional.of(AT)),
                work(),
                Optional.of(new SealStatus(3, AT, 1250, 2, "0a1b2c3d", Optional.of(new SealStatus.Retiring(2, 400)))),
                Optional.of(progress(1203, 1200, 0)));
    }

    private static WorkStatus work() {
        return new WorkStatus(
                Optional.of(new WorkStatus.Running("las-1/4711", AT, WorkStatus.Liveness.SILENT)),
                Optional.empty(),
                Optional.of(new HeldUp(Reason.SOURCE_UNREACHABLE, 3, Optional.of(AT.plusSeconds(120)))),
                List.of(
                        new BatchStatus(
                                BatchStatus.Content.ROOT_PSEUDONYMS,
                                BatchStatus.State.UNKNOWN,
                                900,
                                AT,
                                Optional.of(Reason.SOURCE_TIMED_OUT),
                                Optional.of(AT.plusSeconds(30))),
                        new BatchStatus(
                                BatchStatus.Content.ECK_IDS,
                                BatchStatus.State.PREPARED,
                                12,
                                AT,
                                Optional.empty(),
                                Optional.empty())),
                Optional.of(new SubmissionsToday(7, 100, true)),
                List.of(new NodeStatus("las-2/815", AT)),
                List.of(new Finding(Reason.TERM_GONE, "http://example.org/po is not listed by the source", AT)));
    }

    @Override
    public void change(Administrator who, BoardId board, BoardChange change) throws EckIdException {
        refuse(board);
        changes.add(new RecordedChange(changes.size() + 1, AT, who, change));
    }

    @Override
    public List<RecordedChange> changes(BoardId board) throws EckIdException {
        refuse(board);
        return changes;
    }

    @Override
    public CompletionStage<EnrolmentProgress> enrol(
            Administrator who, BoardId board, Consumer<EnrolmentProgress> onProgress) throws EckIdException {
        refuse(board);
        if (run.isDone() && !run.isCompletedExceptionally()) {
            onProgress.accept(run.join());
        }
        // Last: a test that gets the watcher speaks to it, and may end the run, at once.
        watcher.complete(onProgress);
        return run;
    }

    @Override
    public BoardHoldings holdings(BoardId board) throws EckIdException {
        refuse(board);
        return held;
    }

    @Override
    public ErasureReport erase(Administrator who, BoardId board) throws EckIdException {
        refuse(board);
        BoardHoldings erased = held;
        held = new BoardHoldings(0, 0, 0, 0, 0);
        return new ErasureReport(board, who, AT, erased);
    }

    @Override
    public List<Problem> problems(BoardId board) throws EckIdException {
        refuse(board);
        return List.of(
                new Problem(
                        Reason.PGN_NOT_VERIFIED,
                        12,
                        AT,
                        List.of(new PersonRef(PersonKind.PUPIL, "p-17"), new PersonRef(PersonKind.STAFF, "s-4"))),
                new Problem(Reason.SOURCE_BLOCKED, 3, AT, List.of()));
    }

    @Override
    public SourceCheck ping(BoardId board) throws EckIdException {
        refuse(board);
        return new SourceCheck(Origin.FETCHED, true, Optional.of("2.0"), Optional.of(AT), Duration.ofMillis(87));
    }

    private void refuse(BoardId board) throws EckIdException {
        if (refusal.isPresent()) {
            throw new EckIdException(refusal.get(), "board " + board.value() + " said no\u001b[31m\nand more");
        }
    }
}
