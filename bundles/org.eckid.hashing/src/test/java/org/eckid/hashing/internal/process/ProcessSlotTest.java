// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eckid.hashing.internal.kernel.Cost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real processes, one at a time. */
class ProcessSlotTest {
    private final List<Process> started = new CopyOnWriteArrayList<>();
    private final Restarts restarts = new Restarts(1, Clock.systemUTC());
    private Processes processes = processes(SmallHash.COST, SmallHash.LIMITS);
    private ProcessSlot slot = new ProcessSlot(processes);

    @AfterEach
    void end() {
        processes.close();
    }

    @Test
    void hashesInOneProcessThatStaysUntilItIsClosed() throws Exception {
        assertHashes("063138219");
        assertHashes("111222333");
        slot.wipe();
        assertHashes("");
        assertEquals(1, started.size());
        assertNotEquals(ProcessHandle.current().pid(), started.get(0).pid());
        assertTrue(started.get(0).isAlive());
        assertNotNull(processes.ready());
        slot.close();
        assertEnds(started.get(0));
    }

    @Test
    void hashesAgainWhenTheProcessWasKilledMeanwhile() throws Exception {
        assertHashes("063138219");
        started.get(0).destroyForcibly().waitFor();
        assertHashes("111222333");
        assertEquals(2, started.size());
        assertTrue(processes.words().contains("1 ended and were replaced"), processes.words());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noticesAProcessThatHangsAndHashesAgain() throws Exception {
        use(processes(SmallHash.COST, new Limits(Duration.ofSeconds(60), Duration.ofMillis(1500))));
        assertHashes("063138219");
        signal("STOP", started.get(0));
        assertTimeout(Duration.ofSeconds(20), () -> assertHashes("111222333"));
        assertEnds(started.get(0));
        assertTrue(processes.words().contains("gave no answer within 1 s"), processes.words());
    }

    @Test
    void endsAProcessWhoseHostIsGoneInTheMiddleOfAHash() throws Exception {
        use(processes(SmallHash.SLOW, SmallHash.LIMITS));
        CompletableFuture<Optional<List<byte[]>>> hash =
                CompletableFuture.supplyAsync(() -> slot.hash(List.of(new byte[9])));
        Process process = await();
        process.getOutputStream().close();
        assertEnds(process);
        processes.close();
        assertTrue(hash.get(10, SECONDS).isEmpty());
    }

    @Test
    void stopsInTheMiddleOfAHash() throws Exception {
        use(processes(SmallHash.SLOW, SmallHash.LIMITS));
        CompletableFuture<Optional<List<byte[]>>> hash =
                CompletableFuture.supplyAsync(() -> slot.hash(List.of(new byte[9])));
        Process process = await();
        assertTimeout(Duration.ofSeconds(1), processes::close);
        assertTrue(hash.get(10, SECONDS).isEmpty());
        assertEnds(process);
        assertEquals(1, started.size());
    }

    @Test
    void startsNoneWhenNoneCanBeStarted() {
        use(new Processes(
                () -> {
                    throw new IOException("no launcher");
                },
                SmallHash.hello(SmallHash.COST),
                SmallHash.LIMITS,
                restarts,
                new Watchdog(Thread::new)));
        assertTrue(slot.hash(List.of(new byte[9])).isEmpty());
        assertFalse(processes.areOpen());
        assertTrue(processes.words().contains("no process can be started (no launcher)"), processes.words());
    }

    @Test
    void givesUpProcessesThatEndAtOnceOrTalkNonsense() {
        for (String output : List.of("", "x".repeat(9000))) {
            use(new Processes(
                    () -> remember(new FakeProcess(output)),
                    SmallHash.hello(SmallHash.COST),
                    SmallHash.LIMITS,
                    new Restarts(1, Clock.systemUTC()),
                    new Watchdog(Thread::new)));
            started.clear();
            assertTrue(slot.hash(List.of(new byte[9])).isEmpty());
            assertEquals(6, started.size());
            String how = output.isEmpty()
                    ? "ended with status 1: Error: made up for a test"
                    : "sent something else than a frame";
            assertTrue(processes.words().endsWith("process 4711 " + how), processes.words());
        }
    }

    @Test
    void takesTheWordOfAProcessThatItsMemoryIsTooSmall() {
        use(new Processes(
                () -> remember(SmallHash.start(SmallHash.COST).start()),
                new org.eckid.hashing.internal.child.Hello(SmallHash.COST, 1000, SmallHash.SALT),
                SmallHash.LIMITS,
                restarts,
                new Watchdog(Thread::new)));
        assertTrue(slot.hash(List.of(new byte[9])).isEmpty());
        assertEquals(1, started.size());
        assertTrue(processes.words().contains("no kernel fits"), processes.words());
    }

    @Test
    void hashesSeveralTogetherEachAsIfAlone() {
        List<byte[]> hashes = slot.hash(List.of("one".getBytes(US_ASCII), new byte[0], "three".getBytes(US_ASCII)))
                .orElseThrow();
        assertEquals(3, hashes.size());
        assertArrayEquals(SmallHash.of("one"), hashes.get(0));
        assertArrayEquals(SmallHash.of(""), hashes.get(1));
        assertArrayEquals(SmallHash.of("three"), hashes.get(2));
    }

    private void use(Processes others) {
        processes.close();
        processes = others;
        slot = new ProcessSlot(others);
    }

    private Processes processes(Cost cost, Limits limits) {
        return new Processes(
                () -> remember(SmallHash.start(cost).start()),
                SmallHash.hello(cost),
                limits,
                restarts,
                new Watchdog(Thread::new));
    }

    private Process remember(Process process) {
        started.add(process);
        return process;
    }

    /** Until one has said that it is ready. */
    private Process await() {
        long end = System.nanoTime() + SECONDS.toNanos(20);
        while (processes.ready() == null) {
            assertTrue(System.nanoTime() < end, processes::words);
            Thread.onSpinWait();
        }
        return started.get(0);
    }

    private void assertHashes(String text) {
        assertArrayEquals(
                SmallHash.of(text),
                slot.hash(List.of(text.getBytes(US_ASCII))).orElseThrow().get(0));
    }

    private static void assertEnds(Process process) throws InterruptedException {
        assertTrue(process.waitFor(5, TimeUnit.SECONDS), "still there");
    }

    private static void signal(String name, Process process) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                        .start()
                        .waitFor());
    }
}
