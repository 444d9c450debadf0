// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Presence;
import org.eckid.api.Reason;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.Tally;

/**
 * Tells listeners how far a run is. Written by the run's own thread; read by any. Counts come from the ledger, at most a
 * few times a second, so that telling costs little beside the work.
 */
final class ProgressMeter {
    private static final System.Logger LOG = System.getLogger(ProgressMeter.class.getName());
    private static final long PAUSE_MILLIS = 200;
    /** Counting a large board takes a while; at most one part in so many of the run goes into it. */
    private static final long SHARE_OF_COUNTING = 50;

    private final BoardId board;
    private final Ledger ledger;
    private final Clock clock;
    private final Instant startedAt;
    private final List<Consumer<EnrolmentProgress>> listeners = new CopyOnWriteArrayList<>();
    private volatile EnrolmentProgress latest;
    private volatile boolean stopped;
    private volatile Set<Brin> schools = Set.of();
    private final AtomicInteger hashed = new AtomicInteger();
    private final AtomicLong tellAgainAt = new AtomicLong();
    private volatile Optional<Reason> waitsFor = Optional.empty();

    ProgressMeter(BoardId board, Ledger ledger, Clock clock) {
        this.board = board;
        this.ledger = ledger;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.latest = new EnrolmentProgress(startedAt, 0, 0, 0, 0, 0, Optional.empty());
    }

    void listen(Consumer<EnrolmentProgress> listener) {
        listeners.add(listener);
    }

    EnrolmentProgress latest() {
        return latest;
    }

    /** Only persons of these schools take part. */
    void of(Set<Brin> open) {
        schools = Set.copyOf(open);
    }

    /** Counts a hash; refuses once the plug-in stops, so that a run that missed its interrupt hashes no further. */
    void hashedOne() throws EckIdException {
        refuseStopped();
        hashed.incrementAndGet();
        tellSometimes();
    }

    /** The plug-in stops. */
    void stop() {
        stopped = true;
    }

    void refuseStopped() throws EckIdException {
        if (stopped) {
            throw new EckIdException(
                    Reason.PART_MISSING, "the plug-in stops; the enrolment goes on when it runs again");
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
        if (clock.millis() >= tellAgainAt.get()) {
            tell();
        }
    }

    /** A listener belongs to somebody else, whose bundle may be gone by now: one that fails is not told again. */
    private void tell(Consumer<EnrolmentProgress> listener) {
        try {
            listener.accept(latest);
        } catch (RuntimeException | LinkageError e) {
            listeners.remove(listener);
            LOG.log(
                    Level.DEBUG,
                    "a listener failed and is told no more: {0}",
                    e.getClass().getName());
        }
    }

    /** Counts and tells now. */
    void tell() throws EckIdException {
        long began = clock.millis();
        List<Tally> tallies = ledger.tallies(board).stream()
                .filter(tally -> schools.contains(tally.school()))
                .toList();
        var counts = Presences.count(tallies);
        int present = counts.getOrDefault(Presence.PRESENT, 0);
        int waiting = counts.getOrDefault(Presence.WAITING, 0);
        int failed = counts.getOrDefault(Presence.FAILED, 0);
        latest = new EnrolmentProgress(
                startedAt, present + waiting + failed, present, hashed.get(), waiting, failed, waitsFor);
        long now = clock.millis();
        tellAgainAt.set(now + Math.max(PAUSE_MILLIS, SHARE_OF_COUNTING * (now - began)));
        listeners.forEach(this::tell);
    }
}
