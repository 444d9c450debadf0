// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import static org.eckid.core.internal.enrol.FakeHost.BOARD;
import static org.eckid.core.internal.enrol.FakeHost.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eckid.api.Reason;
import org.eckid.api.control.EnrolmentProgress;
import org.junit.jupiter.api.Test;

/** A hasher that fails is asked less and less often, until it hashes. */
class HasherPauseTest {
    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private final HasherPause pause = new HasherPause();

    private long secondsAfterFailureAt(Instant moment) {
        return Duration.between(moment, pause.failed(moment)).toSeconds();
    }

    @Test
    void doublesFromFiveSecondsToTenMinutes() {
        Instant moment = START;
        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 600, 600, 600}) {
            assertEquals(seconds, secondsAfterFailureAt(moment));
            assertEquals(Optional.of(moment.plusSeconds(seconds)), pause.endsAfter(moment));
            moment = moment.plusSeconds(seconds);
            assertEquals(Optional.empty(), pause.endsAfter(moment));
        }
    }

    @Test
    void countsManyFailuresOfOnePauseOnce() {
        Instant end = pause.failed(START);
        for (int millis = 0; millis < 5000; millis += 100) {
            assertEquals(end, pause.failed(START.plusMillis(millis)));
        }
        assertEquals(10, secondsAfterFailureAt(end));
    }

    @Test
    void beginsAnewAfterAHash() {
        pause.failed(START);
        assertEquals(10, secondsAfterFailureAt(START.plusSeconds(5)));
        pause.worked();
        assertEquals(Optional.empty(), pause.endsAfter(START.plusSeconds(6)));
        assertEquals(5, secondsAfterFailureAt(START.plusSeconds(6)));
    }

    @Test
    void isCutShortOnCommandAndNotForgotten() {
        pause.failed(START);
        pause.cutShort();
        assertEquals(Optional.empty(), pause.endsAfter(START));
        assertEquals(10, secondsAfterFailureAt(START));
    }

    @Test
    void asksForNoPgnInVainWhileTheHasherRests() throws Exception {
        try (Stage stage = new Stage()) {
            stage.hasher.broken = pgn -> true;
            stage.host.withPupils(50);
            EnrolmentProgress progress = stage.active().enrol();
            assertEquals(50, progress.waiting());
            assertEquals(Optional.of(Reason.HASHER_UNAVAILABLE), progress.waitsFor());
            assertTrue(stage.host.pgnsAsked.get() <= 4, "asked " + stage.host.pgnsAsked);
        }
    }

    @Test
    void goesOnByItselfWhenTheHasherWorksAgain() throws Exception {
        try (Stage stage = new Stage()) {
            stage.hasher.broken = pgn -> true;
            stage.host.withPupils(50);
            stage.active().enrol();
            stage.hasher.broken = pgn -> false;
            stage.clock.pass(Duration.ofSeconds(5));
            stage.connection.changed(BOARD, pupil(0));
            stage.drainHints();
            stage.store.awaitPresent(BOARD, 50);
        }
    }

    @Test
    void onePupilWhoAlwaysFailsDoesNotHoldUpTheOthers() throws Exception {
        try (Stage stage = new Stage()) {
            stage.hasher.broken = pgn -> pgn.equals("000000000");
            stage.host.withPupils(12);
            stage.active();
            for (int run = 0; run < 12 && stage.enrol().present() < 11; run++) {
                stage.clock.pass(Duration.ofMinutes(10));
            }
            assertEquals(11, stage.enrol().present());
        }
    }

    @Test
    void letsNobodyWaitForTheFormerHasher() throws Exception {
        try (Stage stage = new Stage()) {
            stage.hasher.broken = pgn -> true;
            stage.host.withPupils(4);
            stage.active().enrol();
            stage.parts.went(stage.hasher);
            stage.parts.came(new FakeHasher());
            stage.store.awaitPresent(BOARD, 4);
        }
    }
}
