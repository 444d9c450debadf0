// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eckid.api.Presence;
import org.eckid.api.Reason;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.spi.store.Tally;

/**
 * How far the enrolment of a board is, as this node knows it: over all runs that it takes until nothing more can be done, for
 * between two of them it waits for the source. Written by the board's run, or by whoever watches a run of another node; read by
 * any.
 */
final class Progress {
    private static final System.Logger LOG = System.getLogger(Progress.class.getName());

    private final Instant startedAt;
    private final AtomicInteger hashed = new AtomicInteger();
    private final List<Consumer<EnrolmentProgress>> listeners = new CopyOnWriteArrayList<>();
    private volatile EnrolmentProgress latest;
    private final AtomicInteger holders = new AtomicInteger();

    Progress(Instant startedAt) {
        this.startedAt = startedAt;
        this.latest = new EnrolmentProgress(startedAt, 0, 0, 0, 0, 0, Optional.empty());
    }

    void listen(Consumer<EnrolmentProgress> listener) {
        listeners.add(listener);
    }

    /** Counts a hash that was made on this node. */
    void hashedOne() {
        hashed.incrementAndGet();
    }

    EnrolmentProgress latest() {
        return latest;
    }

    /** One more needs it. Holding and letting go are for {@link Watches}, which sees to it that only one does so at a time. */
    void hold() {
        holders.incrementAndGet();
    }

    void letGo() {
        holders.decrementAndGet();
    }

    boolean isHeld() {
        return holders.get() > 0;
    }

    /**
     * Tells, and returns what was told.
     *
     * @param tallies of the schools that take part
     * @param waitsFor what holds it up now
     */
    EnrolmentProgress tell(List<Tally> tallies, Optional<Reason> waitsFor) {
        var counts = Presences.count(tallies);
        int present = counts.getOrDefault(Presence.PRESENT, 0);
        int waiting = counts.getOrDefault(Presence.WAITING, 0);
        int failed = counts.getOrDefault(Presence.FAILED, 0);
        EnrolmentProgress told = new EnrolmentProgress(
                startedAt, present + waiting + failed, present, hashed.get(), waiting, failed, waitsFor);
        latest = told;
        listeners.forEach(listener -> tell(listener, told));
        return told;
    }

    /** A listener belongs to somebody else, whose bundle may be gone by now: one that fails is not told again. */
    private void tell(Consumer<EnrolmentProgress> listener, EnrolmentProgress told) {
        try {
            listener.accept(told);
        } catch (RuntimeException | LinkageError e) {
            listeners.remove(listener);
            LOG.log(
                    Level.DEBUG,
                    "a listener failed and is told no more: {0}",
                    e.getClass().getName());
        }
    }
}
