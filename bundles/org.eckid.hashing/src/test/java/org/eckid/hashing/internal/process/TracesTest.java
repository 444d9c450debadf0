// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What others on the machine can see of a process that hashes a known number, again and again, while they look. */
@EnabledOnOs(OS.LINUX)
class TracesTest {
    private static final byte[] PGN = "063138219".getBytes(US_ASCII);

    private final AtomicBoolean looked = new AtomicBoolean();
    private final CountDownLatch hashing = new CountDownLatch(1);
    private final Set<Path> before = new HashSet<>();
    private final CompletableFuture<Process> started = new CompletableFuture<>();
    private final Processes processes = new Processes(
            () -> {
                Process process = SmallHash.start(SmallHash.COST).start();
                started.complete(process);
                return process;
            },
            SmallHash.hello(SmallHash.COST),
            SmallHash.LIMITS,
            new Restarts(1, Clock.systemUTC()),
            new Watchdog(Thread::new));
    private CompletableFuture<byte[]> hash = new CompletableFuture<>();
    private Path process = Path.of("/proc/self");

    @BeforeEach
    void hash() throws Exception {
        before.addAll(files(temporary()));
        hash = CompletableFuture.supplyAsync(this::hashUntilLooked);
        assertTrue(hashing.await(20, SECONDS));
        process = Path.of("/proc", String.valueOf(started.get().pid()));
    }

    @AfterEach
    void end() throws Exception {
        looked.set(true);
        assertArrayEquals(SmallHash.of("063138219"), hash.get(20, SECONDS));
        processes.close();
    }

    @Test
    void nothingInTheProcessListing() throws IOException {
        String line = read("cmdline");
        assertTrue(line.contains("HashingMain"), line);
        assertShowsNothing(line);
        assertShowsNothing(read("status"));
    }

    @Test
    void nothingInTheEnvironmentWhichIsEmpty() throws IOException {
        assertEquals("", read("environ"));
    }

    @Test
    void noCoreDumpAndNoHeapInOne() throws IOException {
        String core = read("limits")
                .lines()
                .filter(line -> line.startsWith("Max core"))
                .findFirst()
                .orElseThrow();
        assertTrue(core.matches("Max core file size +0 +0 +bytes *"), core);
        int filter = Integer.parseInt(read("coredump_filter").strip(), 16);
        assertEquals(0, filter & 0b11, "anonymous memory would be dumped");
    }

    @Test
    void isNicerThanItsHostAndGoesFirstWhenMemoryRunsOut() throws IOException {
        assertEquals(Math.min(19, niceness(Path.of("/proc/self")) + 10), niceness(process));
        assertEquals("1000", read("oom_score_adj").strip());
    }

    @Test
    void noFileOfItsOwn() throws IOException {
        Path folder = Files.readSymbolicLink(process.resolve("cwd"));
        assertTrue(folder.startsWith(Path.of(System.getProperty("java.home")).toRealPath()), folder::toString);
        String pid = String.valueOf(process.getFileName());
        List<Path> made = new ArrayList<>(files(temporary()));
        made.removeAll(before);
        made.addAll(files(folder));
        for (Path file : made) {
            assertFalse(file.getFileName().toString().contains(pid), file::toString);
            if (Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) < 1 << 20) {
                assertShowsNothing(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        for (Path open : files(process.resolve("fd"))) {
            String target = Files.readSymbolicLink(open).toString();
            assertTrue(
                    target.matches("(pipe|socket):.*|/dev/u?random|.*\\.jar|"
                            + Path.of(System.getProperty("java.home")).toRealPath() + "/.*"),
                    target);
        }
    }

    private byte[] hashUntilLooked() {
        try (ProcessSlot slot = new ProcessSlot(processes)) {
            byte[] last;
            do {
                last = slot.hash(List.of(PGN)).orElseThrow().get(0);
                hashing.countDown();
            } while (!looked.get());
            return last;
        }
    }

    private static void assertShowsNothing(String text) {
        String shown = text.toLowerCase(Locale.ROOT);
        for (byte[] secret : List.of(PGN, SmallHash.SALT, SmallHash.of("063138219"))) {
            assertFalse(shown.contains(HexFormat.of().formatHex(secret)));
            assertFalse(text.contains(Base64.getEncoder().withoutPadding().encodeToString(secret)));
            assertFalse(text.contains(new String(secret, ISO_8859_1)));
        }
    }

    private static int niceness(Path of) throws IOException {
        String stat = Files.readString(of.resolve("stat"), ISO_8859_1);
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
    }

    private String read(String file) throws IOException {
        return Files.readString(process.resolve(file), ISO_8859_1);
    }

    private static Path temporary() {
        return Path.of("/tmp");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
