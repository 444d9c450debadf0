// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    private final DatabaseClock clock = new DatabaseClock(Clock.fixed(NOON, ZoneOffset.UTC));

    private Duration ahead() {
        return Duration.between(NOON, clock.instant());
    }

    private void answered(Duration there, Duration received) {
        clock.learn(NOON, NOON.plus(there), NOON.plus(received));
    }

    @Test
    void doesNotMoveForASlowAnswerOfADatabaseThatHasTheSameTime() {
        answered(Duration.ofMillis(400), Duration.ofMillis(400));
        assertEquals(Duration.ZERO, ahead());
        answered(Duration.ZERO, Duration.ofMillis(400));
        assertEquals(Duration.ZERO, ahead());
    }

    @Test
    void takesTheMiddleOfWhatIsPossibleOnceTheTimesDiffer() {
        answered(Duration.ofSeconds(10), Duration.ofMillis(200));
        assertEquals(Duration.ofMillis(9_900), ahead());
    }

    @Test
    void keepsWhatItFoundWhileThatIsPossible() {
        answered(Duration.ofSeconds(-10), Duration.ofMillis(200));
        Duration found = ahead();
        answered(Duration.ofMillis(-9_700), Duration.ofMillis(500));
        assertEquals(found, ahead());
    }

    @Test
    void movesAgainWhenTheTimesDriftApart() {
        answered(Duration.ofSeconds(10), Duration.ofMillis(200));
        answered(Duration.ofSeconds(11), Duration.ofMillis(200));
        assertEquals(Duration.ofMillis(10_900), ahead());
    }
}
