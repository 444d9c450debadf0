// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final int MANY = 2000;

    private final FakeHands hands = new FakeHands(2).takingTogether(2);
    private final Semaphore letGo = new Semaphore(0);
    private final Workers<Integer, Integer> workers =
            new Workers<>("test", hands, Duration.ofMinutes(1), (questions, hand) -> {
                letGo.acquire(questions.size());
                return questions;
            });

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void takesAsManyAsItIsAskedForByAWindowHoweverLong() throws Exception {
        letGo.release(MANY);
        Semaphore window = new Semaphore(4);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            assertTrue(window.tryAcquire(10, TimeUnit.SECONDS));
            answers.add(workers.submit(i).whenComplete((done, failed) -> window.release()));
        }
        for (int i = 0; i < MANY; i++) {
            assertEquals(i, answers.get(i).get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void refusesWhatIsFarTooMuchAndGoesOnWithTheRest() throws Exception {
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        CompletableFuture<Integer> refused = workers.submit(0);
        while (!refused.isCompletedExceptionally() && asked.size() < MANY) {
            asked.add(refused);
            refused = workers.submit(asked.size());
        }
        assertEquals(20, asked.size());
        CompletableFuture<Integer> last = refused;
        var why = assertThrows(ExecutionException.class, () -> last.get(10, TimeUnit.SECONDS));
        assertEquals(Reason.HASHER_UNAVAILABLE, ((EckIdException) why.getCause()).reason());
        letGo.release(MANY);
        for (CompletableFuture<Integer> one : asked) {
            one.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void startsNothingMoreOnceItIsStopped() throws Exception {
        List<CompletableFuture<Integer>> asked = List.of(workers.submit(1), workers.submit(2), workers.submit(3));
        workers.close();
        for (CompletableFuture<Integer> one : asked) {
            assertThrows(ExecutionException.class, () -> one.get(10, TimeUnit.SECONDS));
        }
        assertThrows(ExecutionException.class, () -> workers.submit(4).get(10, TimeUnit.SECONDS));
        assertNobodyWorks();
    }

    /** Who was interrupted needs a moment to leave. */
    private void assertNobodyWorks() {
        long bound = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (letGo.hasQueuedThreads() && System.nanoTime() - bound < 0) {
            Thread.onSpinWait();
        }
        assertFalse(letGo.hasQueuedThreads());
    }
}
