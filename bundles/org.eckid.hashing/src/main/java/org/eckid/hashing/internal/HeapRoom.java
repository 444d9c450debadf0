// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets a hash begin only when the heap has room for it, because running out of heap would hurt the host and not only this
 * bundle. Whoever enters leaves again.
 */
final class HeapRoom {
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofMinutes(10);

    private final long bytesPerHash;
    private final Machine machine;
    private final Clock clock;
    private int inside;
    private Instant collectAgainAt = Instant.MIN;

    HeapRoom(long bytesPerHash, Machine machine, Clock clock) {
        this.bytesPerHash = bytesPerHash;
        this.machine = machine;
        this.clock = clock;
    }

    /**
     * Waits while others are inside and there is no room beside them.
     *
     * @return whether there is room; false only if nobody is inside, so that waiting would not help
     */
    synchronized boolean enter() throws InterruptedException {
        while (inside > 0 && !isRoomFor(inside + 1)) {
            wait();
        }
        if (!isRoomFor(inside + 1) && !isRoomAfterCollection()) {
            return false;
        }
        inside++;
        return true;
    }

    /** The hash has ended and its memory is garbage. */
    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Whether one hash could begin if none runs now. A look from outside: it may have changed at once. */
    boolean looksFree() {
        return isRoomFor(1);
    }

    /** Counts those inside in full, though part of theirs is taken already; a sixteenth of the heap stays the host's. */
    private boolean isRoomFor(int hashes) {
        return machine.freeHeap() - machine.maxHeap() / 16 >= hashes * bytesPerHash;
    }

    /** Free counts garbage as taken, so a quiet host can look full for ever: then, and seldom, a collection is asked for. */
    private boolean isRoomAfterCollection() {
        if (clock.instant().isBefore(collectAgainAt)) {
            return false;
        }
        collectAgainAt = clock.instant().plus(BETWEEN_COLLECTIONS);
        machine.collectGarbage();
        return isRoomFor(1);
    }
}
