// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.control;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.control.BatchStatus;
import org.eckid.api.control.Finding;
import org.eckid.api.control.HeldUp;
import org.eckid.api.control.NodeStatus;
import org.eckid.api.control.SubmissionsToday;
import org.eckid.api.control.WorkStatus;
import org.eckid.core.internal.enrol.Quotas;
import org.eckid.core.internal.enrol.TermWords;
import org.eckid.core.internal.enrol.Workshop;
import org.eckid.spi.store.BatchGlance;
import org.eckid.spi.store.BoardWork;
import org.eckid.spi.store.Submissions;
import org.eckid.spi.store.WorkNode;
import org.eckid.spi.store.WorkState;

/** What goes on with a board's work, on all nodes, as others may know it. */
final class WorkReader {
    private final Workshop workshop;

    WorkReader(Workshop workshop) {
        this.workshop = workshop;
    }

    WorkStatus status(BoardId board, Origin source) throws EckIdException {
        BoardWork work = workshop.schedule().work(board);
        List<WorkNode> nodes = workshop.schedule().nodes();
        return new WorkStatus(
                work.running().map(run -> running(run, nodes)),
                work.nextLook(),
                heldUp(work),
                workshop.ledger().glanceAtBatches(board).stream()
                        .map(this::batch)
                        .toList(),
                source == Origin.FETCHED ? submissions() : Optional.empty(),
                nodes.stream()
                        .map(node -> new NodeStatus(node.name(), node.startedAt()))
                        .toList(),
                findings(board));
    }

    private static WorkStatus.Running running(BoardWork.Running run, List<WorkNode> nodes) {
        boolean alive = nodes.stream().anyMatch(node -> node.name().equals(run.node()));
        return new WorkStatus.Running(
                run.node(), run.since(), alive ? WorkStatus.Liveness.ALIVE : WorkStatus.Liveness.SILENT);
    }

    private Optional<HeldUp> heldUp(BoardWork work) {
        Instant now = clock().instant();
        return work.failure()
                .map(reason ->
                        new HeldUp(reason, work.failures(), work.heldUntil().filter(now::isBefore)));
    }

    private BatchStatus batch(BatchGlance batch) {
        boolean stamps = batch.stage() == WorkState.STAMP_SUBMITTED;
        return new BatchStatus(
                stamps ? BatchStatus.Content.ROOT_PSEUDONYMS : BatchStatus.Content.ECK_IDS,
                BatchStatus.State.valueOf(batch.state().name()),
                batch.persons(),
                batch.since(),
                batch.waitsFor(),
                batch.waitsFor().map(reason -> clock().instant().plus(batch.lookIn())));
    }

    /** Without a source nobody knows how many it allows. */
    private Optional<SubmissionsToday> submissions() throws EckIdException {
        var quota = Quotas.now(workshop);
        if (quota.isEmpty()) {
            return Optional.empty();
        }
        Submissions today = workshop.ledger().submissions(quota.orElseThrow());
        return Optional.of(new SubmissionsToday(today.used(), today.perDay(), today.refused()));
    }

    private List<Finding> findings(BoardId board) throws EckIdException {
        List<Finding> findings = new ArrayList<>(new SealReader(workshop).findings(board));
        workshop.terms().of(board).stream()
                .flatMap(term ->
                        term.finding().map(reason -> new Finding(reason, TermWords.of(term), term.since())).stream())
                .forEach(findings::add);
        return findings;
    }

    private Clock clock() {
        return workshop.clock();
    }
}
