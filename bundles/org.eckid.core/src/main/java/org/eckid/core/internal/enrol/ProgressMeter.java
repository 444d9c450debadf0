// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.Tally;

/**
 * Tells how far one run is, and tells the run whether it may go on. Used by the run's own thread; {@link #stop} by any. Counts
 * come from the ledger, a few times a second at most.
 */
final class ProgressMeter {
    private static final long PAUSE_MILLIS = 200;
    /** At most one part in so many of the run goes into counting. */
    private static final long SHARE_OF_COUNTING = 50;

    private static final long STORE_AGAIN_MILLIS = 1000;

    private final BoardId board;
    private final Ledger ledger;
    private final Clock clock;
    private final Progress progress;
    private final Ear ear;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Set<Brin> schools = Set.of();
    private Optional<Reason> waitsFor = Optional.empty();
    private long tellAgainAt;

    ProgressMeter(BoardId board, Ledger ledger, Clock clock, Progress progress, Ear ear) {
        this.board = board;
        this.ledger = ledger;
        this.clock = clock;
        this.progress = progress;
        this.ear = ear;
    }

    /** Only persons of these schools take part. */
    void of(Set<Brin> open) {
        schools = Set.copyOf(open);
    }

    /** Counts a hash; refuses when it would be one for nothing, because the plug-in stops or the board was lost. */
    void hashedOne() throws EckIdException, InterruptedException {
        refuseStopped();
        ear.listenSometimes();
        progress.hashedOne();
        tellSometimes();
    }

    /** The plug-in stops. A database may swallow an interrupt, so it is told here as well. */
    void stop() {
        stopped.countDown();
    }

    boolean stops() {
        return stopped.getCount() == 0;
    }

    void refuseStopped() throws InterruptedException {
        if (stops()) {
            throw new InterruptedException("the plug-in stops");
        }
    }

    /** Waits, unless the plug-in stops. */
    void pause(long millis) throws InterruptedException {
        if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
            refuseStopped();
        }
    }

    /** Something to write down that can't be had again. */
    interface Writing {
        void write() throws EckIdException;
    }

    /**
     * Writes, as often as it takes while the store is away. Had it been written after all when the connection broke, the
     * repetition says that things changed meanwhile.
     */
    void surely(Writing writing) throws EckIdException, InterruptedException {
        for (boolean again = false; ; again = true) {
            try {
                writing.write();
                return;
            } catch (EckIdException e) {
                if (again && e.reason() == Reason.CHANGED_MEANWHILE) {
                    return;
                }
                if (e.reason() != Reason.STORE_UNAVAILABLE) {
                    throw e;
                }
                pause(STORE_AGAIN_MILLIS);
            }
        }
    }

    void waitsFor(Optional<Reason> reason) {
        waitsFor = reason;
    }

    /** Whether hashing must wait, because the hasher failed a moment ago; listeners hear that it does. */
    boolean waitsForHasher(Parts parts) {
        boolean paused = parts.hasherPausedUntil(clock.instant()).isPresent();
        if (paused) {
            waitsFor(Optional.of(Reason.HASHER_UNAVAILABLE));
        }
        return paused;
    }

    /** Tells, unless it was told a moment ago. */
    void tellSometimes() throws EckIdException {
        if (clock.millis() >= tellAgainAt) {
            tell();
        }
    }

    /** Counts and tells now. */
    void tell() throws EckIdException {
        long began = clock.millis();
        List<Tally> tallies = ledger.tallies(board).stream()
                .filter(tally -> schools.contains(tally.school()))
                .toList();
        progress.tell(tallies, waitsFor);
        long now = clock.millis();
        tellAgainAt = now + Math.max(PAUSE_MILLIS, SHARE_OF_COUNTING * (now - began));
    }
}
