// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.eckid.chaos.scale.Progress.Look;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static Look look(long seconds, int present) {
        return new Look(Duration.ofSeconds(seconds), present);
    }

    @Test
    void anEvenRunKeepsItsPace() {
        Progress even = new Progress(1000, List.of(look(0, 0), look(50, 0), look(150, 1000)));
        assertEquals(50, even.secondsToTheFirst());
        assertEquals(10, even.paces().size());
        even.paces().forEach(pace -> assertEquals(10, pace, 0.001));
        assertEquals(1, even.kept(), 0.001);
    }

    @Test
    void aRunThatSlowsDownAtTheEndShowsIt() {
        Progress slow = new Progress(1000, List.of(look(0, 0), look(90, 900), look(110, 1000)));
        assertEquals(10, slow.paces().get(0), 0.001);
        assertEquals(5, slow.paces().get(9), 0.001);
        assertEquals(0.5, slow.kept(), 0.001);
    }

    @Test
    void aRunThatDidNotEndHasNoPace() {
        Progress broken = new Progress(1000, List.of(look(0, 0), look(90, 900)));
        assertThrows(IllegalStateException.class, broken::paces);
    }
}
