// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.Reason;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.hashing.PgnForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class ScryptPgnHasherTest {
    private static final Pgn PUPIL = new Pgn("063138219");

    private final Path salt;
    private final FakeMachine machine = new FakeMachine(2, 1024);

    ScryptPgnHasherTest(@TempDir Path folder) throws IOException {
        salt = Files.writeString(folder.resolve("salt.b64"), "AAECAwQFBgcICQoLDA0ODw==");
    }

    @Test
    void saysWhatSortOfPgnItIs() {
        ScryptPgnHasher hasher = hasher(new FakeKernel());
        assertEquals(PgnForm.BSN, hasher.check(PUPIL, PersonKind.PUPIL));
        assertEquals(PgnForm.INVALID, hasher.check(PUPIL, PersonKind.STAFF));
    }

    @Test
    void refusesAnInvalidPgnWithoutHashingIt() {
        FakeKernel kernel = new FakeKernel();
        CompletionStage<HashedPgn> answer = hasher(kernel).hash(new Pgn("063138218"), PersonKind.PUPIL);
        EckIdException failure = failure(answer);
        assertEquals(Reason.PGN_INVALID, failure.reason());
        assertFalse(String.valueOf(failure.getMessage()).contains("063138218"));
        assertTrue(kernel.texts.isEmpty());
    }

    @Test
    void hashesOnADaemonThreadOfLowPriorityThatIsItsOwn() throws Exception {
        FakeKernel kernel = FakeKernel.thatNeverHolds();
        get(hasher(kernel).hash(PUPIL, PersonKind.PUPIL));
        Thread thread = kernel.threads.get(0);
        assertNotEquals(Thread.currentThread(), thread);
        assertTrue(thread.isDaemon());
        assertEquals(Thread.MIN_PRIORITY, thread.getPriority());
    }

    @Test
    void wipesTheBytesOfThePgnAndOfTheHash() throws Exception {
        FakeKernel kernel = FakeKernel.thatNeverHolds();
        HashedPgn hash = get(hasher(kernel).hash(PUPIL, PersonKind.PUPIL));
        assertEquals("39" + "0".repeat(62), hash.revealSecretValue());
        for (byte[] array : kernel.arrays) {
            for (byte one : array) {
                assertEquals(0, one);
            }
        }
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void lowersLettersTheSameWayOnATurkishMachine() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            FakeKernel kernel = FakeKernel.thatNeverHolds();
            get(hasher(kernel).hash(new Pgn("19II INGRID@SCHOOL.COM"), PersonKind.STAFF));
            assertEquals(List.of("19ii ingrid@school.com"), kernel.texts);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void answersEachOfManyWithItsOwnHash() throws Exception {
        ScryptPgnHasher hasher = hasher(FakeKernel.thatNeverHolds(), new Settings().with("workers", 2));
        List<CompletionStage<HashedPgn>> answers = new ArrayList<>();
        List<String> numbers = List.of("063138219", "111222333", "249566758", "101222331");
        numbers.forEach(number -> answers.add(hasher.hash(new Pgn(number), PersonKind.PUPIL)));
        for (int i = 0; i < numbers.size(); i++) {
            String lastDigit = "3" + numbers.get(i).charAt(8);
            assertTrue(get(answers.get(i)).revealSecretValue().startsWith(lastDigit));
        }
    }

    @Test
    void failsAndSaysSoWhenTheBudgetHoldsNoHash() {
        ScryptPgnHasher hasher = hasher(new FakeKernel(), new Settings().with("memory.mib", 143));
        EckIdException failure = failure(hasher.hash(PUPIL, PersonKind.PUPIL));
        assertEquals(Reason.HASHER_UNAVAILABLE, failure.reason());
        assertTrue(hasher.status().why().contains("nothing is hashed: memory.mib=143"));
        assertEquals(0, hasher.status().memoryMiB());
        assertEquals(1, hasher.status().inFlight());
    }

    @Test
    void failsAndSaysSoWhileTheHeapIsTooFull() throws Exception {
        ScryptPgnHasher hasher = hasher(FakeKernel.thatNeverHolds());
        machine.free.set(0);
        assertEquals(
                Reason.HASHER_UNAVAILABLE,
                failure(hasher.hash(PUPIL, PersonKind.PUPIL)).reason());
        assertTrue(hasher.status().why().contains("the heap is too full"));
        machine.free.set(machine.maxHeap());
        get(hasher.hash(PUPIL, PersonKind.PUPIL));
        assertFalse(hasher.status().why().contains("too full"));
    }

    @Test
    void turnsAHeapThatRanOutMeanwhileIntoAFailureOfThatHashOnly() throws Exception {
        Kernel broken = new Kernel() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public long bytesPerHash() {
                return 1;
            }

            @Override
            public byte[] hash(byte[] text, byte[] used) {
                throw new OutOfMemoryError("made up");
            }
        };
        ScryptPgnHasher hasher =
                new ScryptPgnHasher(new Settings().withSalt(salt).build(), broken, machine, Clock.systemUTC());
        EckIdException failure = failure(hasher.hash(PUPIL, PersonKind.PUPIL));
        assertEquals(Reason.HASHER_UNAVAILABLE, failure.reason());
        assertEquals(
                Reason.HASHER_UNAVAILABLE,
                failure(hasher.hash(PUPIL, PersonKind.PUPIL)).reason());
    }

    @Test
    void refusesMoreThanItsQueueHolds() throws Exception {
        FakeKernel kernel = new FakeKernel();
        ScryptPgnHasher hasher = hasher(kernel);
        List<CompletionStage<HashedPgn>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(hasher.hash(PUPIL, PersonKind.PUPIL));
        }
        // One runs and eight wait.
        assertEquals(Reason.HASHER_UNAVAILABLE, failure(answers.get(9)).reason());
        kernel.letGo.release(9);
        for (CompletionStage<HashedPgn> answer : answers.subList(0, 9)) {
            get(answer);
        }
    }

    @Test
    void stopsWithinASecondAndFailsWhatRunsAndWhatWaits() throws Exception {
        FakeKernel kernel = new FakeKernel();
        ScryptPgnHasher hasher = hasher(kernel);
        CompletionStage<HashedPgn> running = hasher.hash(PUPIL, PersonKind.PUPIL);
        CompletionStage<HashedPgn> waiting = hasher.hash(PUPIL, PersonKind.PUPIL);
        assertTrue(kernel.hasBegun());
        assertTimeout(Duration.ofSeconds(1), hasher::stop);
        assertEquals(Reason.HASHER_UNAVAILABLE, failure(running).reason());
        assertEquals(Reason.HASHER_UNAVAILABLE, failure(waiting).reason());
        assertEquals(
                Reason.HASHER_UNAVAILABLE,
                failure(hasher.hash(PUPIL, PersonKind.PUPIL)).reason());
        // The one that ran ends by itself, its answer goes nowhere, and its thread goes away.
        kernel.letGo.release(2);
        kernel.threads.get(0).join(10_000);
        assertFalse(kernel.threads.get(0).isAlive());
        assertEquals(1, kernel.texts.size());
    }

    @Test
    void isNotHeldUpWhenWhoeverWaitsDoesSomethingSlow() throws Exception {
        FakeKernel kernel = new FakeKernel();
        ScryptPgnHasher hasher = hasher(kernel);
        CompletionStage<HashedPgn> running = hasher.hash(PUPIL, PersonKind.PUPIL);
        CountDownLatch stopped = new CountDownLatch(1);
        var slow = running.thenAccept(hash -> {}).exceptionallyCompose(failure -> awaitQuietly(stopped));
        assertTrue(kernel.hasBegun());
        assertTimeout(Duration.ofSeconds(1), hasher::stop);
        stopped.countDown();
        slow.toCompletableFuture().get(10, SECONDS);
        kernel.letGo.release();
    }

    @Test
    void tellsTheKernelItsMemoryAndHowManyToAskFor() {
        ScryptPgnHasher hasher = hasher(new FakeKernel(), new Settings().with("workers", 1));
        assertEquals("fake", hasher.status().kernel());
        assertEquals(144, hasher.status().memoryMiB());
        assertEquals(2, hasher.status().inFlight());
    }

    private ScryptPgnHasher hasher(Kernel kernel) {
        return hasher(kernel, new Settings());
    }

    private ScryptPgnHasher hasher(Kernel kernel, Settings settings) {
        return new ScryptPgnHasher(settings.withSalt(salt).build(), kernel, machine, Clock.systemUTC());
    }

    private static HashedPgn get(CompletionStage<HashedPgn> answer) throws Exception {
        return answer.toCompletableFuture().get(10, SECONDS);
    }

    private static CompletionStage<Void> awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, SECONDS));
            return CompletableFuture.completedFuture(null);
        } catch (InterruptedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static EckIdException failure(CompletionStage<HashedPgn> answer) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> get(answer));
        return assertInstanceOf(EckIdException.class, failed.getCause());
    }
}
