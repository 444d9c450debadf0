// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eckid.api.Reason;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.rig.MadeUpHost;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.Occasion;
import org.eckid.sandbox.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults that last, come again and again, or come together. */
@Execution(ExecutionMode.CONCURRENT)
class LastingFaultsTest {
    private static final int LONGEST_SECONDS = 60;

    @Test
    void notFinishedForEverIsToldAsWaitingAndCostsNoSubmission(@TempDir Path folder) throws Exception {
        try (FaultedBoard board = new FaultedBoard(folder, FaultedBoard.PERSONS)) {
            board.switchOn();
            board.service().behaviour().plan(Mishap.NOT_FINISHED, Occasion.always(Operation.RETRIEVE_BATCH));
            CountDownLatch told = new CountDownLatch(3);
            CompletableFuture<EnrolmentProgress> run = board.house()
                    .controls()
                    .enrol(MadeUpHost.ADMIN, board.board(), progress -> {
                        if (progress.waitsFor().equals(Optional.of(Reason.BATCH_NOT_FINISHED))) {
                            told.countDown();
                        }
                    })
                    .toCompletableFuture();
            assertTrue(told.await(LONGEST_SECONDS, TimeUnit.SECONDS), "the status says what it waits for");
            assertEquals(2, board.service().book().submissions().used());
            board.service().behaviour().forgive();
            run.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            assertAllRight(board, 4);
        }
    }

    @Test
    void blockedSeveralTimesIsWaitedOutWithoutASubmission(@TempDir Path folder) throws Exception {
        try (FaultedBoard board = new FaultedBoard(folder, FaultedBoard.PERSONS)) {
            board.switchOn();
            board.service()
                    .behaviour()
                    .plan(
                            Mishap.BLOCKED,
                            Occasion.next(Operation.RETRIEVE_BATCH).times(5));
            assertEquals("12 present", board.run());
            assertAllRight(board, 4);
        }
    }

    @Test
    void contentThatIsAlwaysRemovedDoesNotEatTheDaysSubmissions(@TempDir Path folder) throws Exception {
        try (FaultedBoard board = new FaultedBoard(folder, FaultedBoard.PERSONS)) {
            board.switchOn();
            board.service().behaviour().batches(rules -> rules.withContentKept(Duration.ZERO));
            assertEquals("0 present", board.run());
            long used = board.service().book().submissions().used();
            assertTrue(used <= 4, () -> used + ": each batch once more at once, then later and later");
            board.service().behaviour().batches(rules -> rules.withContentKept(Duration.ofHours(1)));
            assertEquals("12 present", board.run());
            assertAllRight(board, used + 4);
        }
    }

    @Test
    void theDailyLimitOfTheServiceIsAskedOnceAndTomorrowGoesOn(@TempDir Path folder) throws Exception {
        try (FaultedBoard board = new FaultedBoard(folder, FaultedBoard.BATCH)) {
            board.switchOn();
            board.service().behaviour().batches(rules -> rules.withDailySubmissions(1));
            assertEquals("0 present", board.run());
            assertEquals("0 present", board.run());
            var book = board.service().book();
            assertEquals(1, book.submissions().used());
            assertEquals(1, book.submissions().retrieved(), "what was submitted is kept for tomorrow");
            assertEquals(1, book.requests(Operation.SUBMIT_ECK_ID_BATCH), "one refusal is enough");
        }
    }

    @Test
    void handshakesThatAreCutCostNothingButTime(@TempDir Path folder) throws Exception {
        try (FaultedBoard board = new FaultedBoard(folder, FaultedBoard.PERSONS)) {
            board.switchOn();
            // Ends the connection that is kept, so that there are new ones to cut.
            board.service().behaviour().plan(Mishap.DROPPED, Occasion.next(Operation.PING));
            board.service().behaviour().cutHandshakes(2);
            assertEquals("0 present, SOURCE_TIMED_OUT", board.run());
            assertEquals("0 present, SOURCE_UNREACHABLE", board.run());
            assertEquals("0 present, SOURCE_UNREACHABLE", board.run());
            assertEquals("12 present", board.run());
            assertAllRight(board, 4);
        }
    }

    @Test
    void aServiceWhoseClockIsHoursOffChangesNothing(@TempDir Path folder) throws Exception {
        for (int hours : new int[] {-9, 9}) {
            try (FaultedBoard board = new FaultedBoard(folder.resolve(hours + "h"), FaultedBoard.PERSONS)) {
                board.switchOn();
                board.service().behaviour().skewClock(Duration.ofHours(hours));
                assertEquals("12 present", board.run());
                assertAllRight(board, 4);
            }
        }
    }

    /** Each fourth call, of whatever kind, until the service is well again. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"DROPPED", "LOST", "HALF", "CUT", "UNAVAILABLE", "GARBAGE", "BOMB", "UNRELATED"})
    void aFaultThatComesAgainAndAgainCostsAtMostASubmissionEachTime(Mishap mishap, @TempDir Path folder)
            throws Exception {
        try (FaultedBoard board = new FaultedBoard(folder, FaultedBoard.PERSONS)) {
            board.switchOn();
            board.service().behaviour().plan(mishap, Occasion.always().every(4));
            int runs = 0;
            while (board.present() < FaultedBoard.PERSONS && runs++ < 20) {
                board.run();
            }
            long befell = board.service().book().befell(mishap);
            assertEquals(List.of(), board.wrong());
            long used = board.service().book().submissions().used();
            assertTrue(used <= 4 + befell, () -> used + " submissions with " + befell + " faults");
        }
    }

    private static void assertAllRight(FaultedBoard board, long submissions) throws Exception {
        assertEquals(List.of(), board.wrong());
        assertEquals(submissions, board.service().book().submissions().used());
    }
}
