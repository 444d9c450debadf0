// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An H2 file that was cut off, flipped, emptied or swapped: it is told, and no store is made in its place. */
final class DamagedFileTest {
    private static final BoardId BOARD = new BoardId("bestuur-1");
    private static final Brin SCHOOL = new Brin("19HY00");
    private static final int PERSONS = 300;
    private static final int BLOCK = 4096;
    private static final int FLIPS = 60;
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private byte[] whole = {};

    private Path file() {
        return folder.resolve("eckid.mv.db");
    }

    private Database open() {
        return new Database(Databases.h2File(folder), Clock.systemUTC());
    }

    @BeforeEach
    void fill() throws Exception {
        try (Database database = open()) {
            Claim claim = new DbSchedulerSchedule(database, Line.HEARTBEAT).takeOver(BOARD);
            JdbcLedger ledger = new JdbcLedger(database);
            long mark = ledger.beginReconciliation(claim);
            ledger.seen(claim, mark, persons());
        }
        whole = Files.readAllBytes(file());
    }

    private static List<EnrolledPerson> persons() {
        return IntStream.range(0, PERSONS)
                .mapToObj(number -> new PersonRef(PersonKind.PUPIL, "p" + number))
                .map(person -> new EnrolledPerson(person, SCHOOL))
                .toList();
    }

    private EckIdException refusal() {
        return assertTimeoutPreemptively(BOUND, () -> {
            try (Database database = open()) {
                return assertThrows(EckIdException.class, () -> new JdbcLedger(database).tallies(BOARD));
            }
        });
    }

    private void assertDamaged(EckIdException told) {
        assertEquals(Reason.STORE_DAMAGED, told.reason(), told.getMessage());
        assertTrue(told.getMessage().contains("restore a backup"), told.getMessage());
        assertEquals(null, told.getCause());
    }

    private void assertTheBackupIsTakenUp() throws Exception {
        Files.write(file(), whole);
        try (Database database = open()) {
            assertEquals(
                    PERSONS,
                    new JdbcLedger(database)
                            .tallies(BOARD).stream().mapToInt(Tally::count).sum());
        }
    }

    /** Also what H2 alone takes for a new database: nothing at all, and a file of which only the start is left. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, BLOCK - 1, BLOCK, 2 * BLOCK - 1, 2 * BLOCK, 3 * BLOCK, 3 * BLOCK + 1})
    void aFileOfWhichOnlyTheStartIsLeftIsToldAndLeftAsItIs(int length) throws Exception {
        byte[] rest = Arrays.copyOf(whole, length);
        Files.write(file(), rest);
        assertDamaged(refusal());
        assertArrayEquals(rest, Files.readAllBytes(file()));
        assertTheBackupIsTakenUp();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 90})
    void aFileThatWasCutOffIsTold(int percent) throws Exception {
        Files.write(file(), Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100)));
        assertDamaged(refusal());
        assertTheBackupIsTakenUp();
    }

    @Test
    void aFileOfSomethingElseIsToldAndLeftAsItIs() throws Exception {
        for (String text : List.of("Geachte ouders, ", "H:3,block:2,", "\0\0\0\0", "SQLite format 3\0")) {
            byte[] other = text.repeat(2000).getBytes(StandardCharsets.UTF_8);
            Files.write(file(), other);
            assertDamaged(refusal());
            assertArrayEquals(other, Files.readAllBytes(file()));
        }
        assertTheBackupIsTakenUp();
    }

    @Test
    void aDatabaseWithNothingInItIsNotFilled() throws Exception {
        Files.delete(file());
        try (Connection made = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("eckid"), "eckid", "");
                Statement statement = made.createStatement()) {
            statement.execute("select 1");
        }
        assertDamaged(refusal());
        try (Connection again = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("eckid"), "eckid", "")) {
            assertFalse(again.getMetaData().getTables(null, "PUBLIC", "%", null).next(), "no table was made");
        }
    }

    @Test
    void aTableThatIsMissingIsToldBeforeAnythingIsWritten() throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("eckid"), "eckid", "");
                Statement statement = c.createStatement()) {
            statement.execute("drop table audit");
        }
        assertDamaged(refusal());
        assertTheBackupIsTakenUp();
    }

    /**
     * H2 checks the heads of what it reads and not the content, so a flipped bit may go unseen; what core has sealed is
     * checked by its seal. Here: whatever H2 makes of it, the store answers, or says that it is damaged.
     */
    @Test
    void aFlippedBitIsToldOrHarmless() throws Exception {
        Random random = new Random(20261128);
        int told = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            byte[] flipped = whole.clone();
            int at = flip % 3 == 0 ? random.nextInt(3 * BLOCK) : random.nextInt(whole.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            // A file of its own each time: H2 keeps a lock on one that it found damaged until that is collected.
            Path other = Files.createDirectory(folder.resolve("flip-" + flip));
            Files.write(other.resolve("eckid.mv.db"), flipped);
            Optional<EckIdException> refused = readAll(other);
            if (refused.isPresent()) {
                assertDamaged(refused.get());
                told++;
            }
        }
        assertTrue(told > 0, "some of the flips were seen");
    }

    private Optional<EckIdException> readAll(Path folder) {
        return assertTimeoutPreemptively(BOUND, () -> {
            try (Database database = new Database(Databases.h2File(folder), Clock.systemUTC())) {
                JdbcLedger ledger = new JdbcLedger(database);
                ledger.tallies(BOARD);
                ledger.items(
                        BOARD, persons().stream().map(EnrolledPerson::person).toList());
                new JdbcBoardKeys(database).kek();
                return Optional.empty();
            } catch (EckIdException e) {
                return Optional.of(e);
            }
        });
    }

    @Test
    void aStoreThatWasBeingMadeWhenTheProcessDiedIsMadeAnew() throws Exception {
        Files.delete(file());
        Files.write(folder.resolve("eckid-new.mv.db"), Arrays.copyOf(whole, whole.length / 2));
        try (Database database = open()) {
            assertEquals(List.of(), new JdbcLedger(database).tallies(BOARD));
        }
        try (var files = Files.list(folder)) {
            assertEquals(Set.of(file()), Set.copyOf(files.toList()));
        }
    }
}
