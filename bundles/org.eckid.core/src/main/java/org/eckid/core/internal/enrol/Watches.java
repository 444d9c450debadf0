// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.Iterator;
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

    /** How far a board is, kept until all is done that can be. */
    Progress progress(BoardId board) {
        return progress.computeIfAbsent(
                board, none -> new Progress(workshop.clock().instant()));
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
        progress(board).listen(listener);
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
        Progress told = progress(board);
        for (Iterator<Watch> watches = open.iterator(); watches.hasNext(); ) {
            Watch watch = watches.next();
            if (watch.board().equals(board) && watch.asked() <= work.rested()) {
                watches.remove();
                end(watch, work, told);
            }
        }
        if (work.running().isEmpty() && work.asked() <= work.rested()) {
            progress.remove(board, told);
        }
    }

    /** A run can end before whoever asked for it waits: then it told its counts to nobody. */
    private void end(Watch watch, BoardWork work, Progress told) throws EckIdException {
        if (!told.isCounted()) {
            tell(watch.board(), told);
        }
        if (work.failure().isEmpty()) {
            watch.end().complete(told.latest());
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

    /** Counts for those who wait while another node works. */
    void tell(BoardId board) throws EckIdException {
        tell(board, progress(board));
    }

    private void tell(BoardId board, Progress told) throws EckIdException {
        Set<Brin> schools = BoardPlan.schools(board, workshop);
        List<Tally> tallies = workshop.ledger().tallies(board).stream()
                .filter(tally -> schools.contains(tally.school()))
                .toList();
        told.tell(tallies, Optional.empty());
    }

    /** The plug-in stops: whoever waits must ask again. The work itself goes on when it runs again. */
    void breakOff(EckIdException why) {
        for (Watch watch = open.poll(); watch != null; watch = open.poll()) {
            watch.end().completeExceptionally(why);
        }
    }
}
