// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.BoardSummary;
import org.eckid.api.control.Problem;
import org.eckid.api.control.SchoolStatus;
import org.eckid.core.internal.boards.BoardRecord;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.enrol.Enrolments;
import org.eckid.core.internal.enrol.Presences;
import org.eckid.core.internal.enrol.Workshop;
import org.eckid.core.internal.erase.Eraser;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.spi.host.Board;
import org.eckid.spi.host.School;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;

/** Puts the host's boards, their decisions and the ledger's counts side by side. */
final class StatusReader {
    private static final int EXAMPLES = 20;

    private final HostSlot host;
    private final Boards boards;
    private final SchoolRules rules;
    private final Ledger ledger;
    private final Eraser eraser;
    private final Enrolments enrolments;
    private final WorkReader work;
    private final SealReader seals;
    private final Clock clock;

    StatusReader(Workshop workshop, Enrolments enrolments) {
        this.host = workshop.host();
        this.boards = workshop.boards();
        this.rules = workshop.rules();
        this.ledger = workshop.ledger();
        this.eraser = workshop.eraser();
        this.enrolments = enrolments;
        this.work = new WorkReader(workshop);
        this.seals = new SealReader(workshop);
        this.clock = workshop.clock();
    }

    List<BoardSummary> summaries() throws EckIdException {
        List<BoardSummary> summaries = new ArrayList<>();
        for (Board board : host.boards()) {
            summaries.add(summary(board, boards.record(board.id()), ledger.tallies(board.id())));
        }
        return summaries;
    }

    BoardStatus status(BoardId id) throws EckIdException {
        Board board = host.board(id);
        BoardRecord decided = boards.record(id);
        List<Tally> tallies = ledger.tallies(id);
        List<SchoolStatus> schools = schools(id, decided, tallies);
        return new BoardStatus(
                summary(board, decided, tallies),
                decided.registered(),
                decided.supplierTold(),
                decided.agreement(),
                schools,
                problems(id, schools, tallies),
                eraser.status(id, decided, tallies),
                work.status(id, decided.source()),
                seals.status(id),
                enrolments.progress(id));
    }

    List<Problem> problems(BoardId id) throws EckIdException {
        host.board(id);
        List<Tally> tallies = ledger.tallies(id);
        return problems(id, schools(id, boards.record(id), tallies), tallies);
    }

    private BoardSummary summary(Board board, BoardRecord decided, List<Tally> tallies) throws EckIdException {
        return new BoardSummary(
                board.id(),
                board.name(),
                decided.state(),
                decided.source(),
                host.schools(board.id()).size(),
                Presences.count(tallies));
    }

    private List<SchoolStatus> schools(BoardId id, BoardRecord decided, List<Tally> tallies) throws EckIdException {
        LocalDate today = LocalDate.now(clock);
        List<SchoolStatus> statuses = new ArrayList<>();
        for (School school : host.schools(id)) {
            List<Tally> here = tallies.stream()
                    .filter(tally -> tally.school().equals(school.brin()))
                    .toList();
            statuses.add(new SchoolStatus(
                    school.brin(),
                    school.name(),
                    school.type(),
                    rules.sector(decided, school),
                    rules.oin(decided, school.brin()),
                    decided.startOf(school.brin()),
                    rules.closedBecause(decided, school, today),
                    decided.forwarding(school.brin()),
                    Presences.count(here)));
        }
        return statuses;
    }

    /** A school that takes no part explains all its waiting persons; elsewhere each person has a reason of its own. */
    private List<Problem> problems(BoardId id, List<SchoolStatus> schools, List<Tally> tallies) throws EckIdException {
        Map<Reason, List<Tally>> byReason = new EnumMap<>(Reason.class);
        for (Tally tally : tallies) {
            reasonOf(tally, schools).ifPresent(reason -> byReason.computeIfAbsent(reason, none -> new ArrayList<>())
                    .add(tally));
        }
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<Reason, List<Tally>> entry : byReason.entrySet()) {
            problems.add(problem(id, entry.getKey(), entry.getValue()));
        }
        problems.sort(Comparator.comparingInt(Problem::count).reversed());
        return problems;
    }

    private static Optional<Reason> reasonOf(Tally tally, List<SchoolStatus> schools) {
        if (tally.state() == WorkState.LEFT || tally.state() == WorkState.PRESENT) {
            return Optional.empty();
        }
        return schools.stream()
                .filter(school -> school.school().equals(tally.school()))
                .findFirst()
                .flatMap(SchoolStatus::closedBecause)
                .or(tally::reason);
    }

    private Problem problem(BoardId id, Reason reason, List<Tally> tallies) throws EckIdException {
        int count = tallies.stream().mapToInt(Tally::count).sum();
        var since = tallies.stream()
                .map(Tally::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Problem(reason, count, since, ledger.examples(id, reason, EXAMPLES));
    }
}
