// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives memory of the host's heap only when there is room for it, because running out of heap would hurt the host and not
 * only this bundle. Whoever has waits, nobody is refused. Many threads may call.
 */
final class HeapRoom {
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofMinutes(10);

    private final long bytes;
    private final int most;
    private final Machine machine;
    private final Clock clock;
    private int given;
    private int waiting;
    private Instant collectAgainAt = Instant.MIN;

    /** For at most so many at once, of so many bytes each. */
    HeapRoom(long bytes, int most, Machine machine, Clock clock) {
        this.bytes = bytes;
        this.most = most;
        this.machine = machine;
        this.clock = clock;
    }

    /**
     * Takes memory as soon as there is room, but waits no longer than {@code patience}, after which the caller may look
     * whether there is another way meanwhile.
     *
     * @param allocation takes the memory
     * @return what it made, to be given back by {@link #giveBack}; empty if there was no room
     */
    synchronized <T> Optional<T> take(Supplier<T> allocation, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        waiting++;
        try {
            Optional<T> taken = tryTake(allocation);
            for (long left = 1; taken.isEmpty() && left > 0; ) {
                left = (end - System.nanoTime()) / 1_000_000;
                wait(Math.max(1, left));
                taken = tryTake(allocation);
            }
            return taken;
        } finally {
            waiting--;
        }
    }

    /** What was taken is garbage now. */
    synchronized void giveBack() {
        given--;
        notifyAll();
    }

    /** How many threads wait for room. */
    synchronized int waiting() {
        return waiting;
    }

    /** Allocates while nobody else can, so that what is free tells the truth for the next one. */
    private <T> Optional<T> tryTake(Supplier<T> allocation) {
        if (given >= most || (!isRoom() && !isRoomAfterCollection())) {
            return Optional.empty();
        }
        try {
            T made = allocation.get();
            given++;
            return Optional.of(made);
        } catch (OutOfMemoryError e) {
            // The room was there in all, but not in one piece.
            return Optional.empty();
        }
    }

    /** A sixteenth of the heap stays the host's. */
    private boolean isRoom() {
        return machine.freeHeap() - machine.maxHeap() / 16 >= bytes;
    }

    /** Free counts garbage as taken, so a quiet host can look full for ever: then, and seldom, a collection is asked for. */
    private boolean isRoomAfterCollection() {
        if (clock.instant().isBefore(collectAgainAt)) {
            return false;
        }
        collectAgainAt = clock.instant().plus(BETWEEN_COLLECTIONS);
        machine.collectGarbage();
        return isRoom();
    }
}
