// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.spi.store.BoardWork;
import org.eckid.spi.store.Tally;

/**
 * Those who wait for the end of an enrolment that they asked for. Whichever node does the work, the store says when it is done.
 * Safe for use by many threads.
 */
final class Watches {
    private final Workshop workshop;
    private final Queue<Watch> open = new ConcurrentLinkedQueue<>();
    private final Map<BoardId, Progress> progress = new ConcurrentHashMap<>();
    private final Map<BoardId, EckIdException> lastFailures = new ConcurrentHashMap<>();

    private record Watch(BoardId board, long asked, CompletableFuture<EnrolmentProgress> end) {}

    Watches(Workshop workshop) {
        this.workshop = workshop;
    }

    /** How far a board is, for a run or somebody who waits; kept until all {@linkplain #released let go}. */
    Progress held(BoardId board) {
        return progress.compute(board, (same, known) -> {
            Progress held = known == null ? new Progress(workshop.clock().instant()) : known;
            held.hold();
            return held;
        });
    }

    /** A run, or somebody who waited, needs it no more. What nobody holds goes when all is done that can be. */
    void released(BoardId board) {
        progress.computeIfPresent(board, (same, known) -> {
            known.letGo();
            return known;
        });
    }

    private void forgetUnlessHeld(BoardId board) {
        progress.computeIfPresent(board, (same, known) -> known.isHeld() ? known : null);
    }

    /** How far a board is, if anything is under way. */
    Optional<EnrolmentProgress> latest(BoardId board) {
        return Optional.ofNullable(progress.get(board)).map(Progress::latest);
    }

    /**
     * Waits for a request.
     *
     * @param asked its number
     */
    CompletionStage<EnrolmentProgress> add(BoardId board, long asked, Consumer<EnrolmentProgress> listener)
            throws EckIdException {
        Watch watch = new Watch(board, asked, new CompletableFuture<>());
        held(board).listen(listener);
        open.add(watch);
        check(board);
        return watch.end().minimalCompletionStage();
    }

    /** A run of this node failed: its own words say more than the reason that the store keeps. */
    void failed(BoardId board, EckIdException why) {
        lastFailures.put(board, why);
    }

    /** The boards that somebody waits for. */
    Set<BoardId> boards() {
        return open.stream().map(Watch::board).collect(Collectors.toSet());
    }

    /** Ends the waiting for what is done. */
    void check(BoardId board) throws EckIdException {
        BoardWork work = workshop.schedule().work(board);
        for (Watch watch : open) {
            if (watch.board().equals(board) && watch.asked() <= work.rested()) {
                end(watch, work);
            }
        }
        if (work.running().isEmpty() && work.asked() <= work.rested()) {
            forgetUnlessHeld(board);
        }
    }

    /** Counts anew: what the run or a watch told last can be older than the end. */
    private void end(Watch watch, BoardWork work) throws EckIdException {
        EnrolmentProgress told = tell(watch.board());
        if (!open.remove(watch)) {
            return;
        }
        released(watch.board());
        if (work.failure().isEmpty()) {
            watch.end().complete(told);
        } else {
            watch.end()
                    .completeExceptionally(failure(watch.board(), work.failure().orElseThrow()));
        }
    }

    private EckIdException failure(BoardId board, Reason reason) {
        EckIdException here = lastFailures.get(board);
        return here != null && here.reason() == reason
                ? here
                : new EckIdException(
                        reason, "the enrolment could not go on, on another node of the LAS; the log there says more");
    }

    /** Counts for those who wait, while another node works or at the end; what holds it up is for the run to say. */
    EnrolmentProgress tell(BoardId board) throws EckIdException {
        Set<Brin> schools = BoardPlan.schools(board, workshop);
        List<Tally> tallies = workshop.ledger().tallies(board).stream()
                .filter(tally -> schools.contains(tally.school()))
                .toList();
        Progress told = held(board);
        try {
            return told.tell(tallies, told.latest().waitsFor());
        } finally {
            released(board);
        }
    }

    /** The plug-in stops: whoever waits must ask again. The work itself goes on when it runs again. */
    void breakOff(EckIdException why) {
        for (Watch watch = open.poll(); watch != null; watch = open.poll()) {
            watch.end().completeExceptionally(why);
        }
    }
}
