// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.eckid.hashing.internal.MovingClock;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final Restarts restarts = new Restarts(1, clock);

    @Test
    void allowsFiveDeathsInARowForEachWorker() {
        for (int i = 0; i < 5; i++) {
            assertFalse(restarts.died("made up"));
        }
        assertTrue(restarts.isOpen());
        assertTrue(restarts.died("made up"));
        assertFalse(restarts.isOpen());
        Restarts two = new Restarts(2, clock);
        for (int i = 0; i < 10; i++) {
            assertFalse(two.died("made up"));
        }
        assertTrue(two.died("made up"));
    }

    @Test
    void countsAnewAfterAHash() {
        for (int i = 0; i < 20; i++) {
            assertFalse(restarts.died("made up"));
            restarts.hashed();
        }
        assertTrue(restarts.isOpen());
    }

    @Test
    void allowsThirtyDeathsInTenMinutesEvenWithHashesBetween() {
        for (int i = 0; i < 30; i++) {
            assertFalse(restarts.died("made up"));
            restarts.hashed();
        }
        assertTrue(restarts.died("made up"));
    }

    @Test
    void forgetsDeathsAfterTenMinutes() {
        for (int i = 0; i < 100; i++) {
            assertFalse(restarts.died("made up"));
            restarts.hashed();
            clock.move(Duration.ofSeconds(30));
        }
    }

    @Test
    void triesOnceMoreAfterTenMinutes() {
        restarts.cannotStart("made up");
        clock.move(Duration.ofMinutes(10).minusSeconds(1));
        assertFalse(restarts.isOpen());
        clock.move(Duration.ofSeconds(1));
        assertTrue(restarts.isOpen());
        assertTrue(restarts.died("again"));
        clock.move(Duration.ofMinutes(10));
        restarts.hashed();
        assertFalse(restarts.died("once"));
    }

    @Test
    void tellsWhatHappened() {
        assertEquals("", restarts.words());
        restarts.died("process 1 made it up");
        assertEquals("; 1 ended and were replaced, the last one: process 1 made it up", restarts.words());
        restarts.cannotStart("no launcher");
        assertEquals("; no process is started for 10 more minutes because: no launcher", restarts.words());
    }
}
