// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import static org.eckid.shell.internal.FakeControls.progress;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.EnrolmentProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EnrolCommandTest {
    private final FakeControls controls = new FakeControls();
    private final EnrolCommand command = new EnrolCommand(controls, OverviewCommandsTest.DESK);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void watchesARunToItsEnd() throws Exception {
        CompletableFuture<String> answer = inBackground();
        Consumer<EnrolmentProgress> watcher = controls.watcher.get(10, TimeUnit.SECONDS);
        watcher.accept(progress(200, 200, 0));
        controls.run.complete(progress(200, 197, 3));

        assertEquals(
                "Board 41123: 197 of 200 persons have an id, 0 wait, 3 failed; see eckid:problems 41123",
                answer.get(10, TimeUnit.SECONDS));
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("200 of 200 have an id"));
    }

    @Test
    void saysWhyARunCouldNotGoOn() throws Exception {
        controls.run.completeExceptionally(new EckIdException(Reason.DAILY_LIMIT, "no more batches today"));

        assertEquals(
                "Not done: no more batches today (E208 DAILY_LIMIT; it is tried again by itself)",
                command.enrol(out, LiveProgress.Style.LINES, "41123"));
    }

    @Test
    void staysSilentAboutAFailureThatMayHoldAnything() {
        controls.run.completeExceptionally(new IllegalStateException("Sofie van den Berg"));

        assertEquals(
                "The enrolment of board 41123 failed; the log says why",
                command.enrol(out, LiveProgress.Style.LINES, "41123"));
    }

    @Test
    void doesNotBeginWhenRefused() {
        controls.refusal = Optional.of(Reason.BOARD_NOT_ACTIVE);

        assertTrue(command.enrol(out, LiveProgress.Style.LINES, "41123").contains("E402 BOARD_NOT_ACTIVE"));
    }

    @Test
    void leavesTheRunAloneWhenTheOperatorStopsLooking() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread shell =
                new Thread(() -> answer.complete(command.enrol(out, LiveProgress.Style.OVERWRITE, "41123")), "shell");
        shell.start();
        controls.watcher.get(10, TimeUnit.SECONDS).accept(progress(10, 5, 0));
        shell.interrupt();

        assertEquals(
                "No longer watching; the enrolment of board 41123 goes on. See eckid:board 41123",
                answer.get(10, TimeUnit.SECONDS));
        assertFalse(controls.run.isDone());
    }

    @Test
    void letsGoOfTheTerminalWhenTheShellIsStopped() throws Exception {
        CompletableFuture<String> answer = inBackground();
        controls.watcher.get(10, TimeUnit.SECONDS).accept(progress(10, 5, 0));
        command.stop();

        assertTrue(answer.get(10, TimeUnit.SECONDS).startsWith("No longer watching"));
    }

    private CompletableFuture<String> inBackground() {
        return CompletableFuture.supplyAsync(() -> command.enrol(out, LiveProgress.Style.LINES, "41123"));
    }
}
