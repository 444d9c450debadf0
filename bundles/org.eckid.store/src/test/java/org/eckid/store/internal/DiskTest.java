// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on a disk that refuses: read-only, or too small. In a process that has such a disk for itself. */
final class DiskTest {
    private static final String READ_ONLY = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"";
    private static final String SMALL = "mount -t tmpfs -o size=8k tmpfs \"$0\"";

    @TempDir
    private Path folder;

    @BeforeEach
    void mayHaveDisks() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux") && OwnPostgres.mayHaveOwnDisks(),
                "a process of this user may not have disks of its own here (unshare -rm)");
    }

    private String opened(String mount) throws Exception {
        Process child = new ProcessBuilder(
                        "unshare",
                        "-rm",
                        "sh",
                        "-c",
                        mount + " && exec \"$@\"",
                        folder.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opens.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(child.waitFor(60, TimeUnit.SECONDS));
            return told;
        } finally {
            child.destroyForcibly();
        }
    }

    /** Another process: opens the store, and says what it hears and what is in the folder. */
    static final class Opens {
        private Opens() {}

        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            try (Database database = new Database(Databases.h2File(folder), Clock.systemUTC())) {
                new JdbcLedger(database).tallies(new BoardId("bestuur-1"));
                System.out.println("open");
            } catch (EckIdException e) {
                System.out.println(e.reason() + " " + e.getMessage());
            }
            try (var files = Files.list(folder)) {
                System.out.print(files.map(Path::getFileName).sorted().toList());
            }
        }
    }

    @Test
    void aStoreOnAReadOnlyDiskIsToldAndLeftAsItIs() throws Exception {
        assertEquals("open\n[eckid.mv.db]", opened("true"));
        byte[] before = Files.readAllBytes(folder.resolve("eckid.mv.db"));
        String told = opened(READ_ONLY);
        assertTrue(told.startsWith("SETTING_WRONG ") && told.contains("it can only be read"), told);
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("eckid.mv.db")));
    }

    @Test
    void aNewStoreOnAReadOnlyDiskIsTold() throws Exception {
        String told = opened(READ_ONLY);
        assertTrue(told.startsWith("STORE_UNAVAILABLE ") && told.contains("the disk refuses"), told);
        assertTrue(told.endsWith("[]"), told);
    }

    @Test
    void aNewStoreThatDoesNotFitIsNotMadeByHalf() throws Exception {
        String told = opened(SMALL);
        assertTrue(told.startsWith("STORE_UNAVAILABLE ") && told.contains("not full"), told);
        assertTrue(!told.contains("eckid.mv.db"), told);
    }
}
