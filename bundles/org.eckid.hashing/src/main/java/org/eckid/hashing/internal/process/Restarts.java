// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps processes that die from being started for ever. After too many deaths, in a row or in ten minutes, none is started
 * for ten minutes; then one more death is too many until a hash comes out again. Many threads may call.
 */
public final class Restarts {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int IN_A_ROW_PER_WORKER = 5;
    private static final int IN_A_PAUSE_PER_WORKER = 30;

    private final int mostInARow;
    private final int mostInAPause;
    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private int inARow;
    private int total;
    private String reason = "";
    private Instant until = Instant.MIN;

    /** For so many workers, each of which has one process at a time. */
    public Restarts(int workers, Clock clock) {
        this.mostInARow = IN_A_ROW_PER_WORKER * workers;
        this.mostInAPause = IN_A_PAUSE_PER_WORKER * workers;
        this.clock = clock;
    }

    /** Whether a process may be started, or used. */
    public synchronized boolean isOpen() {
        return !clock.instant().isBefore(until);
    }

    /**
     * A process ended by itself.
     *
     * @return whether that was one too many
     */
    synchronized boolean died(String why) {
        Instant now = clock.instant();
        total++;
        inARow++;
        reason = why;
        deaths.add(now);
        while (deaths.getFirst().isBefore(now.minus(PAUSE))) {
            deaths.removeFirst();
        }
        if (inARow > mostInARow || deaths.size() > mostInAPause) {
            pause(now);
            return true;
        }
        return false;
    }

    /** None can be started at all. */
    synchronized void cannotStart(String why) {
        reason = why;
        pause(clock.instant());
    }

    /** A hash came out. */
    synchronized void hashed() {
        inARow = 0;
    }

    private void pause(Instant now) {
        inARow = mostInARow;
        deaths.clear();
        until = now.plus(PAUSE);
    }

    /** For the operator: nothing if all went well. */
    public synchronized String words() {
        String ended = total == 0 ? "" : "; " + total + " ended and were replaced, the last one: " + reason;
        if (isOpen()) {
            return ended;
        }
        long minutes =
                1 + Duration.between(clock.instant(), until).minusNanos(1).toMinutes();
        return "; no process is started for " + minutes + " more minutes because: " + reason;
    }
}
