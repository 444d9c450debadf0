// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RandomKillsTest {
    private static final int HASHES = 300;
    private static final int KILLS = 40;

    private final Random random = new Random(20261123);
    private final List<Process> started = new CopyOnWriteArrayList<>();
    private final Map<Integer, byte[]> hashes = new ConcurrentHashMap<>();

    @Test
    void losesNoHashAndGetsNoneWrong() throws Exception {
        // The bound on restarts is another test's.
        try (Processes processes = new Processes(
                () -> {
                    Process process = SmallHash.start(SmallHash.COST).start();
                    started.add(process);
                    return process;
                },
                SmallHash.hello(SmallHash.COST),
                SmallHash.LIMITS,
                new Restarts(100, Clock.systemUTC()),
                new Watchdog(Thread::new))) {
            killWhileTheyHash(processes);
            assertTrue(processes.areOpen());
            assertTrue(started.size() > KILLS / 2, () -> started.size() + " processes");
        }
        assertEquals(HASHES, hashes.size());
        for (int i = 0; i < HASHES; i++) {
            assertArrayEquals(SmallHash.of(text(i)), hashes.get(i), "hash " + i);
        }
        for (Process process : started) {
            assertTrue(process.waitFor(5, SECONDS));
        }
    }

    /** Two workers share the texts; the last ones wait for the last kill, so that each kill meets work. */
    private void killWhileTheyHash(Processes processes) throws Exception {
        CountDownLatch killed = new CountDownLatch(KILLS);
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(workers.submit(() -> work(processes, next, killed)));
            }
            kill(killed);
            for (Future<?> one : both) {
                one.get(60, SECONDS);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Void work(Processes processes, AtomicInteger next, CountDownLatch killed) throws InterruptedException {
        try (ProcessSlot slot = new ProcessSlot(processes)) {
            for (int i = next.getAndIncrement(); i < HASHES || killed.getCount() > 0; i = next.getAndIncrement()) {
                hashes.put(
                        i % HASHES,
                        slot.hash(List.of(text(i % HASHES).getBytes(US_ASCII)))
                                .orElseThrow()
                                .get(0));
            }
        }
        return null;
    }

    /** At moments that hit the start, a hash, and the time between. */
    private void kill(CountDownLatch killed) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (killed.getCount() > 0) {
            assertFalse(never.await(random.nextInt(250), MILLISECONDS));
            List<Process> alive = started.stream().filter(Process::isAlive).toList();
            if (!alive.isEmpty()) {
                alive.get(random.nextInt(alive.size())).destroyForcibly();
                killed.countDown();
            }
        }
    }

    private static String text(int number) {
        return String.valueOf(100_000_000 + number);
    }
}
