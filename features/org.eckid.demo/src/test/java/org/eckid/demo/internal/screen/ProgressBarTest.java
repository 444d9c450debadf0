// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Ticking clock = new Ticking();

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesALineAtEveryTenthToAFile() {
        ProgressBar bar = new ProgressBar(Screen.file(out), clock);
        for (int done = 0; done <= 100; done++) {
            bar.show(done, 100, "");
        }
        bar.end();
        assertEquals(11, shown().lines().count());
        assertTrue(shown().endsWith("[##############################]  100 of 100" + System.lineSeparator()), shown());
    }

    @Test
    void writesWhereItEndedToAFile() {
        ProgressBar bar = new ProgressBar(Screen.file(out), clock);
        bar.show(60, 70, "0 hashed");
        bar.show(62, 70, "2 hashed");
        bar.show(61, 70, "2 hashed");
        bar.end();
        bar.end();
        assertEquals(2, shown().lines().count());
        assertTrue(shown().contains("61 of 70"), shown());
    }

    @Test
    void drawsOverItselfOnATerminal() {
        ProgressBar bar = new ProgressBar(Screen.terminal(out), clock);
        bar.show(1, 4, "1 hashed, waits: source timed out (E202)");
        bar.show(2, 4, "2 hashed");
        bar.end();
        int first = shown().indexOf('\r');
        int second = shown().lastIndexOf('\r');
        assertEquals(second - first, shown().stripTrailing().length() - second + blanks());
        assertTrue(shown().endsWith(System.lineSeparator()));
    }

    /** What remains of a longer line before must be wiped. */
    private int blanks() {
        String drawn = shown().replace(System.lineSeparator(), "");
        return drawn.length() - drawn.stripTrailing().length();
    }

    @Test
    void tellsHowLongItWillTake() {
        ProgressBar bar = new ProgressBar(Screen.terminal(out), clock);
        bar.show(10, 40, "");
        clock.forward(Duration.ofSeconds(20));
        bar.show(20, 40, "10 hashed");
        assertTrue(shown().contains("20 of 40, 10 hashed, about 40 s left"), shown());
    }

    @Test
    void tellsNoTimeWhenNothingWasDoneYetOrAllIs() {
        ProgressBar bar = new ProgressBar(Screen.terminal(out), clock);
        bar.show(40, 40, "0 hashed");
        bar.show(0, 0, "");
        assertTrue(!shown().contains("left"), shown());
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
