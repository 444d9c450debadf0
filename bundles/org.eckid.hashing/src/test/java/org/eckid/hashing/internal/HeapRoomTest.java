// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HeapRoomTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final long HASH = 100 * FakeMachine.MIB;

    private final FakeMachine machine = new FakeMachine(4, 320);
    private final HeapRoom room = new HeapRoom(HASH, 2, machine, NOON);

    @Test
    void leavesASixteenthOfTheHeapToTheHost() throws InterruptedException {
        machine.free.set(HASH + 20 * FakeMachine.MIB);
        assertTrue(take(room));
        room.giveBack();
        machine.free.decrementAndGet();
        assertFalse(take(room));
    }

    @Test
    void givesToNoMoreThanItMay() throws InterruptedException {
        assertTrue(take(room));
        assertTrue(take(room));
        assertFalse(take(room));
        room.giveBack();
        assertTrue(take(room));
    }

    @Test
    void asksForOneCollectionWhenOnlyGarbageFillsTheHeap() throws InterruptedException {
        machine.free.set(0);
        machine.garbage.set(300 * FakeMachine.MIB);
        assertTrue(take(room));
        assertEquals(1, machine.collections.get());
    }

    @Test
    void doesNotAskForASecondCollectionWithinTenMinutes() throws InterruptedException {
        MovingClock clock = new MovingClock(NOON.instant());
        HeapRoom later = new HeapRoom(HASH, 2, machine, clock);
        machine.free.set(0);
        assertFalse(take(later));
        assertFalse(take(later));
        assertEquals(1, machine.collections.get());
        clock.move(Duration.ofMinutes(10));
        assertFalse(take(later));
        assertEquals(2, machine.collections.get());
    }

    @Test
    void waitsForTheOneThatHasIt() throws Exception {
        HeapRoom one = new HeapRoom(HASH, 1, machine, NOON);
        assertTrue(take(one));
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> takePatiently(one));
        long end = System.nanoTime() + SECONDS.toNanos(10);
        while (one.waiting() == 0) {
            assertTrue(System.nanoTime() < end);
            Thread.onSpinWait();
        }
        assertFalse(second.isDone());
        one.giveBack();
        assertTrue(second.get(10, SECONDS));
        assertEquals(0, one.waiting());
    }

    @Test
    void takesAHeapThatRanOutMeanwhileForNoRoom() throws InterruptedException {
        Optional<String> taken = room.take(
                () -> {
                    throw new OutOfMemoryError("made up");
                },
                Duration.ofMillis(1));
        assertTrue(taken.isEmpty());
        assertTrue(take(room));
    }

    private static boolean take(HeapRoom from) throws InterruptedException {
        return from.take(() -> "taken", Duration.ofMillis(1)).isPresent();
    }

    private static boolean takePatiently(HeapRoom from) {
        try {
            return from.take(() -> "taken", Duration.ofSeconds(10)).isPresent();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
