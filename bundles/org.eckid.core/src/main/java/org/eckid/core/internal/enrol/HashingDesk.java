// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.spi.hashing.PgnForm;
import org.eckid.spi.hashing.PgnHasher;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.WorkItem;

/**
 * Asks the host for PGNs and the hasher for hashes, no more at once than the hasher can use. One desk per hasher, shared
 * by all boards, so that two boards do not queue twice as much. A PGN lives here from the question to the hash.
 */
final class HashingDesk {
    /** A hasher that has not answered by then never will: its process hangs or its bundle went. */
    private static final long LONGEST_MINUTES = 10;

    private static final Duration RETRY_UNVERIFIED = Duration.ofDays(1);

    private final PgnHasher hasher;
    private final Semaphore window;
    private final HasherPause pause = new HasherPause();

    HashingDesk(PgnHasher hasher) {
        this.hasher = hasher;
        this.window = new Semaphore(hasher.status().inFlight(), true);
    }

    boolean isOf(PgnHasher other) {
        return hasher == other;
    }

    /** When to try again after the hasher failed; empty if it may be tried now. */
    Optional<Instant> pausedUntil(Instant now) {
        return pause.endsAfter(now);
    }

    /** Has the hasher tried again at once. */
    void tryNow() {
        pause.cutShort();
    }

    /** Receives results one by one on the thread that asked. */
    interface Receiver {
        void hashed(WorkItem item, HashedPgn hash) throws EckIdException, InterruptedException;

        void aside(WorkItem item, PutAside person) throws EckIdException;
    }

    /**
     * Hashes some persons of a board and hands on each result as soon as it is there, in any order. Ends early when the
     * hasher fails: whoever was not tried stays as it is, so that its PGN is not asked for in vain, and comes first next time.
     *
     * @throws EckIdException what the receiver or the host throws; results on their way are dropped then
     */
    void hash(BoardId board, List<WorkItem> items, HostSlot host, Clock clock, Receiver receiver)
            throws EckIdException, InterruptedException {
        BlockingQueue<Result> results = new LinkedBlockingQueue<>();
        PersonDirectory directory = host.directory();
        int running = 0;
        for (WorkItem item : items) {
            for (Result done = results.poll(); done != null; done = results.poll()) {
                handOn(done, receiver, clock);
                running--;
            }
            if (pausedUntil(clock.instant()).isPresent()) {
                break;
            }
            PgnAnswer answer = HostSlot.answered(() -> directory.pgn(board, item.person()));
            Optional<Reason> refused = refusal(answer, item);
            if (refused.isPresent()) {
                receiver.aside(item, refuse(item, refused.orElseThrow(), clock));
                continue;
            }
            while (running > 0 && !window.tryAcquire()) {
                handOn(results.take(), receiver, clock);
                running--;
            }
            if (running == 0) {
                window.acquire();
            }
            running++;
            start(item, ((PgnAnswer.Verified) answer).pgn(), results);
        }
        for (; running > 0; running--) {
            handOn(results.take(), receiver, clock);
        }
    }

    private void handOn(Result result, Receiver receiver, Clock clock) throws EckIdException, InterruptedException {
        if (result.done().isPresent()) {
            pause.worked();
            receiver.hashed(result.item(), result.done().orElseThrow());
            return;
        }
        Reason reason = result.failed().map(EckIdException::reason).orElse(Reason.HASHER_UNAVAILABLE);
        Optional<Instant> again =
                reason == Reason.PGN_INVALID ? Optional.empty() : Optional.of(pause.failed(clock.instant()));
        receiver.aside(result.item(), new PutAside(result.item().person(), reason, again));
    }

    /** Hashes one PGN, for a replacement. */
    HashedPgn hashOne(Pgn pgn, WorkItem item) throws EckIdException, InterruptedException {
        BlockingQueue<Result> results = new LinkedBlockingQueue<>();
        window.acquire();
        start(item, pgn, results);
        return results.take().hash();
    }

    PgnForm form(Pgn pgn, WorkItem item) {
        return hasher.check(pgn, item.person().kind());
    }

    private Optional<Reason> refusal(PgnAnswer answer, WorkItem item) {
        if (answer instanceof PgnAnswer.Verified verified) {
            boolean valid = form(verified.pgn(), item) != PgnForm.INVALID;
            return valid ? Optional.empty() : Optional.of(Reason.PGN_INVALID);
        }
        return Optional.of(answer instanceof PgnAnswer.Missing ? Reason.PGN_MISSING : Reason.PGN_NOT_VERIFIED);
    }

    private static PutAside refuse(WorkItem item, Reason reason, Clock clock) {
        var again = reason == Reason.PGN_NOT_VERIFIED
                ? Optional.of(clock.instant().plus(RETRY_UNVERIFIED))
                : Optional.<Instant>empty();
        return new PutAside(item.person(), reason, again);
    }

    /** The permit goes back when the hash is there, whoever waits for it. */
    private void start(WorkItem item, Pgn pgn, BlockingQueue<Result> results) {
        var unused = hasher.hash(pgn, item.person().kind())
                .toCompletableFuture()
                .orTimeout(LONGEST_MINUTES, TimeUnit.MINUTES)
                .whenComplete((hash, failure) -> {
                    window.release();
                    results.add(new Result(item, Optional.ofNullable(hash), Failures.of(failure)));
                });
    }

    private record Result(WorkItem item, Optional<HashedPgn> done, Optional<EckIdException> failed) {

        HashedPgn hash() throws EckIdException {
            if (failed.isPresent()) {
                throw failed.orElseThrow();
            }
            return done.orElseThrow();
        }
    }
}
