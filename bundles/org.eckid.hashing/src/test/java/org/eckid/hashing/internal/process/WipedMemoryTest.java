// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal.process;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Searches all memory of a process that has nothing to do any more for what it hashed. */
@EnabledOnOs(OS.LINUX)
class WipedMemoryTest {
    private static final int PIECE = 1 << 20;

    @Test
    void holdsNeitherTheNumberNorTheHash() throws Exception {
        CompletableFuture<Process> started = new CompletableFuture<>();
        try (Processes processes = new Processes(
                        () -> {
                            Process process = SmallHash.start(SmallHash.COST).start();
                            started.complete(process);
                            return process;
                        },
                        SmallHash.hello(SmallHash.COST),
                        SmallHash.LIMITS,
                        new Restarts(1, Clock.systemUTC()),
                        new Watchdog(Thread::new));
                ProcessSlot slot = new ProcessSlot(processes)) {
            byte[] text = "987654321-is-long-enough-to-be-unique".getBytes(US_ASCII);
            byte[] hash = new byte[0];
            for (int i = 0; i < 320; i++) {
                hash = slot.hash(List.of(text)).orElseThrow().get(0);
            }
            slot.wipe();
            Path memory = Path.of("/proc", String.valueOf(started.get().pid()));
            assumeTrue(mayRead(memory), "this system lets nobody read the memory of another process");
            assertEquals(0, count(memory, text), "the text");
            assertEquals(0, count(memory, with(0x36, text)), "the inner key of HMAC");
            assertEquals(0, count(memory, with(0x5c, text)), "the outer key of HMAC");
            assertEquals(0, count(memory, hash), "the hash");
            assertEquals(true, count(memory, SmallHash.SALT) > 0, "the salt, which shows that the search works");
        }
    }

    /** What HMAC makes of a key. */
    private static byte[] with(int pad, byte[] key) {
        byte[] padded = key.clone();
        for (int i = 0; i < padded.length; i++) {
            padded[i] ^= (byte) pad;
        }
        return padded;
    }

    private static boolean mayRead(Path process) {
        try (RandomAccessFile memory =
                new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
            memory.seek(start(writable(process)[0]));
            return memory.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int count(Path process, byte[] sought) throws IOException {
        int found = 0;
        byte[] piece = new byte[PIECE];
        try (RandomAccessFile memory =
                new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
            for (String range : writable(process)) {
                long end = Long.parseUnsignedLong(range.split("[- ]", 3)[1], 16);
                for (long at = start(range); at < end; at += PIECE - sought.length) {
                    memory.seek(at);
                    int read = memory.read(piece, 0, (int) Math.min(PIECE, end - at));
                    found += count(piece, read, sought);
                }
            }
        }
        return found;
    }

    private static int count(byte[] piece, int length, byte[] sought) {
        int found = 0;
        for (int i = 0; i + sought.length <= length; i++) {
            if (piece[i] == sought[0] && Arrays.equals(piece, i, i + sought.length, sought, 0, sought.length)) {
                found++;
            }
        }
        return found;
    }

    private static String[] writable(Path process) throws IOException {
        return Files.readAllLines(process.resolve("maps")).stream()
                .filter(line -> line.contains(" rw"))
                .toArray(String[]::new);
    }

    private static long start(String range) {
        return Long.parseUnsignedLong(range.split("-", 2)[0], 16);
    }
}
