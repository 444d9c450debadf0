// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import static org.eckid.shell.internal.FakeControls.progress;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eckid.api.Reason;
import org.eckid.api.control.EnrolmentProgress;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void drawsTheBarFromTheNumbersAlone() {
        assertEquals(
                "[...............] 0%".replace("...............", ".".repeat(30))
                        + "  0 of 8 have an id, 8 waiting, 0 failed, 0 hashed",
                ProgressBar.line(progress(8, 0, 0)));
        assertEquals(
                "[###############...............] 50%  3 of 8 have an id, 4 waiting, 1 failed, 3 hashed",
                ProgressBar.line(progress(8, 3, 1)));
    }

    @Test
    void saysWhatHoldsItUp() {
        EnrolmentProgress blocked =
                new EnrolmentProgress(FakeControls.AT, 4, 1, 1, 3, 0, Optional.of(Reason.SOURCE_BLOCKED));

        assertTrue(ProgressBar.line(blocked).endsWith("1 hashed; held up: source blocked (E207)"));
    }

    @Test
    void reachesAHundredOnlyWhenEverybodyIsThrough() {
        assertEquals(99, ProgressBar.percent(progress(100_000, 99_999, 0)));
        assertEquals(100, ProgressBar.percent(progress(100_000, 99_999, 1)));
        assertEquals(100, ProgressBar.percent(progress(0, 0, 0)));
    }

    @Test
    void writesOverTheLineOnATerminal() {
        LiveProgress live = new LiveProgress(out, LiveProgress.Style.OVERWRITE);
        EnrolmentProgress blocked =
                new EnrolmentProgress(FakeControls.AT, 4, 1, 1, 3, 0, Optional.of(Reason.SOURCE_BLOCKED));

        live.show(blocked);
        live.show(progress(4, 2, 0));
        live.end();

        String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\r", -1);
        assertEquals(3, lines.length);
        assertEquals(lines[1].length(), lines[2].stripTrailing().length() + trailing(lines[2]));
        assertTrue(lines[2].endsWith("\n"));
    }

    @Test
    void printsALineForEachTenthElsewhere() {
        LiveProgress live = new LiveProgress(out, LiveProgress.Style.LINES);
        for (int present = 0; present <= 1000; present++) {
            live.show(progress(1000, present, 0));
        }
        live.end();

        assertEquals(11, bytes.toString(StandardCharsets.UTF_8).lines().count());
    }

    private static int trailing(String line) {
        String text = line.replace("\n", "");
        return text.length() - text.stripTrailing().length();
    }
}
