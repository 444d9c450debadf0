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

    ScryptPgnHasherTest(@TempDir Path folder) throws IOException {
        salt = Files.writeString(folder.resolve("salt.b64"), "AAECAwQFBgcICQoLDA0ODw==");
    }

    @Test
    void saysWhatSortOfPgnItIs() {
        ScryptPgnHasher hasher = hasher(new FakeHands(1));
        assertEquals(PgnForm.BSN, hasher.check(PUPIL, PersonKind.PUPIL));
        assertEquals(PgnForm.INVALID, hasher.check(PUPIL, PersonKind.STAFF));
    }

    @Test
    void refusesAnInvalidPgnWithoutHashingIt() {
        FakeHands hands = new FakeHands(1);
        CompletionStage<HashedPgn> answer = hasher(hands).hash(new Pgn("063138218"), PersonKind.PUPIL);
        EckIdException failure = failure(answer);
        assertEquals(Reason.PGN_INVALID, failure.reason());
        assertFalse(String.valueOf(failure.getMessage()).contains("063138218"));
        assertTrue(hands.texts.isEmpty());
    }

    @Test
    void hashesOnADaemonThreadOfLowPriorityThatIsItsOwn() throws Exception {
        FakeHands hands = FakeHands.thatNeverHold();
        get(hasher(hands).hash(PUPIL, PersonKind.PUPIL));
        Thread thread = hands.threads.get(0);
        assertNotEquals(Thread.currentThread(), thread);
        assertTrue(thread.isDaemon());
        assertEquals(Thread.MIN_PRIORITY, thread.getPriority());
    }

    @Test
    void wipesTheBytesOfThePgnAndOfTheHash() throws Exception {
        FakeHands hands = FakeHands.thatNeverHold();
        HashedPgn hash = get(hasher(hands).hash(PUPIL, PersonKind.PUPIL));
        assertEquals("39" + "0".repeat(62), hash.revealSecretValue());
        for (byte[] array : hands.arrays) {
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
            FakeHands hands = FakeHands.thatNeverHold();
            get(hasher(hands).hash(new Pgn("19II INGRID@SCHOOL.COM"), PersonKind.STAFF));
            assertEquals(List.of("19ii ingrid@school.com"), hands.texts);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void answersEachOfManyWithItsOwnHash() throws Exception {
        ScryptPgnHasher hasher = hasher(FakeHands.thatNeverHold());
        List<CompletionStage<HashedPgn>> answers = new ArrayList<>();
        List<String> numbers = List.of("063138219", "111222333", "249566758", "101222331");
        numbers.forEach(number -> answers.add(hasher.hash(new Pgn(number), PersonKind.PUPIL)));
        for (int i = 0; i < numbers.size(); i++) {
            String lastDigit = "3" + numbers.get(i).charAt(8);
            assertTrue(get(answers.get(i)).revealSecretValue().startsWith(lastDigit));
        }
    }

    @Test
    void takesTogetherWhatWaitsAsFarAsItsHandIsBestAt() throws Exception {
        FakeHands hands = new FakeHands(1).takingTogether(2);
        ScryptPgnHasher hasher = hasher(hands);
        List<CompletionStage<HashedPgn>> answers = new ArrayList<>();
        answers.add(hasher.hash(PUPIL, PersonKind.PUPIL));
        assertTrue(hands.haveBegun());
        List<String> numbers = List.of("111222333", "249566758", "101222331");
        numbers.forEach(number -> answers.add(hasher.hash(new Pgn(number), PersonKind.PUPIL)));
        hands.letGo.release(4);
        assertTrue(get(answers.get(0)).revealSecretValue().startsWith("39"));
        for (int i = 0; i < numbers.size(); i++) {
            String lastDigit = "3" + numbers.get(i).charAt(8);
            assertTrue(get(answers.get(i + 1)).revealSecretValue().startsWith(lastDigit));
        }
        assertEquals(List.of(1, 2, 1), hands.together);
    }

    @Test
    void failsWithTheReasonWhenNothingCanBeHashed() {
        ScryptPgnHasher hasher = hasher(new FakeHands(1).refusing("no place for one hash"));
        EckIdException failure = failure(hasher.hash(PUPIL, PersonKind.PUPIL));
        assertEquals(Reason.HASHER_UNAVAILABLE, failure.reason());
        assertTrue(String.valueOf(failure.getMessage()).contains("no place for one hash"));
    }

    @Test
    void wipesWhenNothingElseWaits() throws Exception {
        FakeHands hands = FakeHands.thatNeverHold();
        get(hasher(hands).hash(PUPIL, PersonKind.PUPIL));
        assertTrue(hands.rested.tryAcquire(10, SECONDS));
    }

    @Test
    void givesItsHandBackWhenNothingCameForAWhile() throws Exception {
        FakeHands hands = FakeHands.thatNeverHold();
        get(hasher(hands, new Settings().with("idle.seconds", 1)).hash(PUPIL, PersonKind.PUPIL));
        assertTrue(hands.closed.tryAcquire(10, SECONDS));
    }

    @Test
    void refusesNoIdleTimeAndNoTimeLimit() {
        var idle = assertThrows(
                IllegalArgumentException.class, () -> hasher(new FakeHands(1), new Settings().with("idle.seconds", 0)));
        assertTrue(String.valueOf(idle.getMessage()).contains("idle.seconds must be 1 or more"));
        HashingSettings none =
                new Settings().withSalt(salt).with("hash.seconds", -1).build();
        var limit = assertThrows(IllegalArgumentException.class, () -> new ScryptPgnHasher(none));
        assertTrue(String.valueOf(limit.getMessage()).contains("hash.seconds"));
    }

    @Test
    void refusesMoreThanItsQueueHolds() throws Exception {
        FakeHands hands = new FakeHands(1);
        ScryptPgnHasher hasher = hasher(hands);
        List<CompletionStage<HashedPgn>> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(hasher.hash(PUPIL, PersonKind.PUPIL));
        }
        // One runs and eight wait.
        assertEquals(Reason.HASHER_UNAVAILABLE, failure(answers.get(9)).reason());
        hands.letGo.release(9);
        for (CompletionStage<HashedPgn> answer : answers.subList(0, 9)) {
            get(answer);
        }
    }

    @Test
    void stopsWithinASecondAndFailsWhatRunsAndWhatWaits() throws Exception {
        FakeHands hands = new FakeHands(1);
        ScryptPgnHasher hasher = hasher(hands);
        CompletionStage<HashedPgn> running = hasher.hash(PUPIL, PersonKind.PUPIL);
        CompletionStage<HashedPgn> waiting = hasher.hash(PUPIL, PersonKind.PUPIL);
        assertTrue(hands.haveBegun());
        assertTimeout(Duration.ofSeconds(1), hasher::stop);
        assertEquals(Reason.HASHER_UNAVAILABLE, failure(running).reason());
        assertEquals(Reason.HASHER_UNAVAILABLE, failure(waiting).reason());
        assertEquals(
                Reason.HASHER_UNAVAILABLE,
                failure(hasher.hash(PUPIL, PersonKind.PUPIL)).reason());
        // The one that ran ends by itself, its answer goes nowhere, and its thread goes away.
        hands.letGo.release(2);
        hands.threads.get(0).join(10_000);
        assertFalse(hands.threads.get(0).isAlive());
        assertEquals(1, hands.texts.size());
    }

    @Test
    void isNotHeldUpWhenWhoeverWaitsDoesSomethingSlow() throws Exception {
        FakeHands hands = new FakeHands(1);
        ScryptPgnHasher hasher = hasher(hands);
        CompletionStage<HashedPgn> running = hasher.hash(PUPIL, PersonKind.PUPIL);
        CountDownLatch stopped = new CountDownLatch(1);
        var slow = running.thenAccept(hash -> {}).exceptionallyCompose(failure -> awaitQuietly(stopped));
        assertTrue(hands.haveBegun());
        assertTimeout(Duration.ofSeconds(1), hasher::stop);
        stopped.countDown();
        slow.toCompletableFuture().get(10, SECONDS);
        hands.letGo.release();
    }

    private ScryptPgnHasher hasher(Hands hands) {
        return hasher(hands, new Settings());
    }

    private ScryptPgnHasher hasher(Hands hands, Settings settings) {
        return new ScryptPgnHasher(settings.withSalt(salt).build(), hands);
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
