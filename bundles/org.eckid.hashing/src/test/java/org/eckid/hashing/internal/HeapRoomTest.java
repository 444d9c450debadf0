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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HeapRoomTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final long HASH = 100 * FakeMachine.MIB;

    private final FakeMachine machine = new FakeMachine(4, 320);
    private final HeapRoom room = new HeapRoom(HASH, machine, NOON);

    @Test
    void leavesASixteenthOfTheHeapToTheHost() throws InterruptedException {
        machine.free.set(HASH + 20 * FakeMachine.MIB);
        assertTrue(room.enter());
        room.leave();
        machine.free.decrementAndGet();
        assertFalse(room.enter());
    }

    @Test
    void asksForOneCollectionWhenOnlyGarbageFillsTheHeap() throws InterruptedException {
        machine.free.set(0);
        machine.garbage.set(300 * FakeMachine.MIB);
        assertTrue(room.enter());
        assertEquals(1, machine.collections.get());
    }

    @Test
    void doesNotAskForASecondCollectionWithinTenMinutes() throws InterruptedException {
        machine.free.set(0);
        assertFalse(room.enter());
        assertFalse(room.enter());
        assertEquals(1, machine.collections.get());
    }

    @Test
    void asksAgainLater() throws InterruptedException {
        MovingClock clock = new MovingClock(NOON.instant());
        HeapRoom later = new HeapRoom(HASH, machine, clock);
        machine.free.set(0);
        assertFalse(later.enter());
        clock.move(Duration.ofMinutes(10));
        assertFalse(later.enter());
        assertEquals(2, machine.collections.get());
    }

    @Test
    void waitsForTheOneInsideInsteadOfRefusing() throws Exception {
        machine.free.set(150 * FakeMachine.MIB);
        assertTrue(room.enter());
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::enterUnchecked);
        assertFalse(second.isDone());
        room.leave();
        assertTrue(second.get(10, SECONDS));
        assertEquals(0, machine.collections.get());
    }

    private boolean enterUnchecked() {
        try {
            return room.enter();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
