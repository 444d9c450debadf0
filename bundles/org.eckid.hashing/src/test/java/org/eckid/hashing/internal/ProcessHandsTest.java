// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.hashing.internal.process.ChildCommand;
import org.eckid.hashing.internal.process.CleanStart;
import org.eckid.hashing.internal.process.FakeProcess;
import org.eckid.hashing.internal.process.OwnCode;
import org.eckid.hashing.internal.process.Processes;
import org.eckid.hashing.internal.process.SmallHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when processes can't be had, and what the status says then. */
class ProcessHandsTest {
    private static final String SALT = "AAECAwQFBgcICQoLDA0ODw==";
    private static final byte[] TEXT = "063138219".getBytes(US_ASCII);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final FakeMachine machine = new FakeMachine(3, 256);
    private final Path salt;
    private ProcessHands hands;

    ProcessHandsTest(@TempDir Path folder) throws IOException {
        salt = Files.writeString(folder.resolve("salt.b64"), SALT);
        hands = hands(real(), new Settings());
    }

    @AfterEach
    void end() {
        hands.close();
    }

    @Test
    void hashesInAProcessAndSaysWithWhatAndWhy() throws Exception {
        assertEquals("process", hands.status().kernel());
        assertTrue(hands.status().why().endsWith("a quarter of the machine's memory; none has started yet"));
        try (Hand hand = hands.hand()) {
            assertHashes(hand);
            hand.rest();
            assertHashes(hand);
        }
        assertTrue(hands.status().kernel().matches("process [a-z0-9-]+ x 2"), hands.status()::kernel);
        assertEquals(4, hands.status().inFlight());
        assertEquals("", hands.refusal());
    }

    @Test
    void goesOnInTheHostWhenNoProcessCanBeStartedAndTriesAgainAfterTenMinutes() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        hands = hands(
                () -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new IOException("no launcher");
                    }
                    return real().start();
                },
                new Settings());
        try (Hand hand = hands.hand()) {
            assertHashes(hand);
            assertHashes(hand);
            assertEquals(1, tries.get());
            assertTrue(hands.status().kernel().startsWith("host "), hands.status()::kernel);
            assertTrue(hands.status().why().contains("because: no process can be started (no launcher)"));
            clock.move(Duration.ofMinutes(10));
            assertHashes(hand);
            assertEquals(2, tries.get());
            assertTrue(hands.status().kernel().startsWith("process "));
        }
    }

    @Test
    void goesOnInTheHostWhenProcessesRunAway() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        hands = hands(
                () -> {
                    starts.incrementAndGet();
                    return new FakeProcess("");
                },
                new Settings());
        try (Hand hand = hands.hand()) {
            assertHashes(hand);
            assertHashes(hand);
        }
        assertEquals(11, starts.get(), "five for each of two workers, and one too many");
        assertTrue(hands.status().why().contains("no process is started for 10 more minutes because: process 4711"));
    }

    @Test
    void waitsForMemoryOfTheHostAndSaysSo() throws Exception {
        hands = hands(none(), new Settings());
        machine.free.set(0);
        CompletableFuture<byte[]> hash = CompletableFuture.supplyAsync(this::hash);
        long end = System.nanoTime() + SECONDS.toNanos(20);
        while (!hands.status().why().contains("1 wait for room in it")) {
            assertTrue(System.nanoTime() < end, () -> hands.status().why());
            Thread.onSpinWait();
        }
        assertFalse(hash.isDone());
        machine.free.set(machine.maxHeap());
        assertArrayEquals(expected(), hash.get(20, SECONDS));
        assertFalse(hands.status().why().contains("wait"));
    }

    @Test
    void failsWithWhatToSetWhenTheHeapCanNeverHoldOne() {
        FakeMachine tiny = new FakeMachine(3, 256) {
            @Override
            public long maxHeap() {
                return MIB;
            }
        };
        hands = parts(tiny, none()).hands(settings(new Settings()), Salt.read(salt.toString()));
        try (Hand hand = hands.hand()) {
            EckIdException failure = assertThrows(EckIdException.class, () -> hand.hash(List.of(TEXT)));
            assertEquals(Reason.HASHER_UNAVAILABLE, failure.reason());
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains("give the JVM at least -Xmx") && message.contains("no launcher"), message);
        }
        assertEquals("none", hands.status().kernel());
    }

    @Test
    void usesTheHostFromTheBeginningWhenTheCeilingHoldsNoProcess() throws Exception {
        hands = hands(real(), new Settings().with("memory.mib", 60));
        try (Hand hand = hands.hand()) {
            assertHashes(hand);
        }
        assertTrue(hands.status().kernel().startsWith("host "));
        assertTrue(hands.status().why().contains("no process fits in 60 MiB, as set; set memory.mib="));
        assertEquals("", hands.refusal());
    }

    private byte[] hash() {
        try (Hand hand = hands.hand()) {
            return hand.hash(List.of(TEXT)).get(0);
        } catch (EckIdException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessHands hands(Processes.Start start, Settings settings) {
        return parts(machine, start).hands(settings(settings), Salt.read(salt.toString()));
    }

    private HashingSettings settings(Settings settings) {
        return settings.withSalt(salt).build();
    }

    private Parts parts(Machine of, Processes.Start start) {
        return new Parts(SmallHash.COST, of, clock, false, bytes -> start, Duration.ofMillis(20));
    }

    private static Processes.Start real() {
        return new CleanStart(ChildCommand.ofThisJvm(), new OwnCode(), 4 << 20);
    }

    private static Processes.Start none() {
        return () -> {
            throw new IOException("no launcher");
        };
    }

    private static void assertHashes(Hand hand) throws Exception {
        assertArrayEquals(expected(), hand.hash(List.of(TEXT)).get(0));
    }

    private static byte[] expected() {
        return SmallHash.of("063138219", Base64.getDecoder().decode(SALT));
    }
}
