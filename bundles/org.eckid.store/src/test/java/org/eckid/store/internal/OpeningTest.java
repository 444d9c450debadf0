// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.Rounds;
import org.eckid.store.contract.CountingKeeper;
import org.eckid.store.contract.MovableClock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees when the database is not what it should be; and that nothing foreign is touched. */
final class OpeningTest {
    private static final BoardId BOARD = new BoardId("bestuur-1");

    private final MovableClock clock = new MovableClock();

    @TempDir
    private Path folder;

    private void execute(String... statements) throws SQLException {
        try (Connection c = DriverManager.getConnection(url(), "eckid", "");
                Statement statement = c.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("eckid").toAbsolutePath();
    }

    private Path file() {
        return folder.resolve("eckid.mv.db");
    }

    private static EckIdException refusal(Database database) {
        try (database) {
            return assertThrows(EckIdException.class, () -> new JdbcLedger(database).tallies(BOARD));
        }
    }

    private EckIdException refusal() {
        return refusal(new Database(Databases.h2(url(), Optional.empty()), clock));
    }

    private static void assertTold(Reason reason, String part, EckIdException told) {
        assertEquals(reason, told.reason());
        assertTrue(told.getMessage().contains(part), told.getMessage());
        assertFalse(told.getMessage().toLowerCase(Locale.ROOT).contains("select"), told.getMessage());
        assertEquals(null, told.getCause(), "a driver's exception quotes statements and values");
    }

    private void openOnce() throws EckIdException {
        try (Database database = new Database(Databases.h2(url(), Optional.empty()), clock)) {
            Marks.next(database, BOARD);
        }
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAsItIs() throws SQLException {
        execute("create table customers (id int)", "insert into customers values (1)");
        assertTold(Reason.SETTING_WRONG, "tables of something else", refusal());
        execute("select * from customers");
        try (Connection c = DriverManager.getConnection(url(), "eckid", "")) {
            assertFalse(c.getMetaData().getTables(null, null, "PERSON", null).next());
        }
    }

    @Test
    void aStoreOfANewerVersionIsLeftAsItIs() throws Exception {
        openOnce();
        execute("insert into \"eckid_schema_history\" select 99, '99', \"description\", \"type\","
                + " \"script\", \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\" from \"eckid_schema_history\""
                + " where \"version\" = '1'");
        assertTold(Reason.SETTING_WRONG, "newer version", refusal());
    }

    @Test
    void aStoreOfAnOlderVersionIsBroughtUpToDateWithAllThatIsInIt() throws Exception {
        JdbcDataSource direct = new JdbcDataSource();
        direct.setURL(url());
        direct.setUser("eckid");
        new Migration(direct, "the test's folder", List.of("V1__first_tables.sql")).run();
        execute("insert into person (id, board, school, state, since, attempts, due_at, mark) values"
                + " ('9:bestuur-1/PUPIL:anna', 'bestuur-1', '19HY00', 'DUE', now(), 0, now(), 1)");
        PersonRef anna = new PersonRef(PersonKind.PUPIL, "anna");
        try (Database database = new Database(Databases.h2(url(), Optional.empty()), clock)) {
            JdbcLedger ledger = new JdbcLedger(database);
            assertEquals(0, ledger.item(BOARD, anna).orElseThrow().round());
            ledger.startOver(BOARD, anna, new CountingKeeper());
            assertEquals(1, ledger.item(BOARD, anna).orElseThrow().round());
        }
    }

    @Test
    void anOpenBatchOfAnOlderVersionKeepsItsOrder() throws Exception {
        JdbcDataSource direct = new JdbcDataSource();
        direct.setURL(url());
        direct.setUser("eckid");
        new Migration(direct, "the test's folder", List.of("V1__first_tables.sql")).run();
        String batch = "'00000000-0000-0000-0000-000000000001'";
        execute("insert into batch (batch, board, stage, oin, prepared_at, not_taken) values (" + batch
                + ", 'bestuur-1', 'STAMP_SUBMITTED', '0000000700019HY34567', now(), false)");
        execute("insert into batch_person (batch, item, id) values (" + batch + ", 1, '9:bestuur-1/PUPIL:anna'), ("
                + batch + ", 0, '9:bestuur-1/PUPIL:bram')");
        try (Database database = new Database(Databases.h2(url(), Optional.empty()), clock)) {
            var open = new JdbcLedger(database).openBatches(BOARD);
            assertEquals(
                    List.of("bram", "anna"),
                    open.get(0).plan().persons().stream().map(PersonRef::key).toList());
        }
    }

    @Test
    void aStoreWhoseTablesSomeoneElseMadeIsLeftAsItIs() throws Exception {
        openOnce();
        execute("update \"eckid_schema_history\" set \"checksum\" = 1");
        assertTold(Reason.SETTING_WRONG, "were left as they are", refusal());
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        byte[] letter = "Geachte ouders, ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(file(), letter);
        assertTold(Reason.STORE_DAMAGED, "restore a backup", refusal());
        assertArrayEquals(letter, Files.readAllBytes(file()));
    }

    @Test
    void aWrongPasswordIsToldAndNotRepeated() throws Exception {
        openOnce();
        Path password = Files.writeString(folder.resolve("password"), "geheim");
        EckIdException told = refusal(new Database(Databases.h2(url(), Optional.of(password)), clock));
        assertTold(Reason.SETTING_WRONG, "password.file", told);
        assertFalse(told.getMessage().contains("geheim"), told.getMessage());
    }

    @Test
    void aPasswordFileThatWentAwayIsTold() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "geheim");
        ConnectionSource source = Databases.h2(url(), Optional.of(password));
        Files.delete(password);
        assertTold(Reason.SETTING_WRONG, "password.file can't be read", refusal(new Database(source, clock)));
    }

    @Test
    void aFolderThatCanNotBeMadeIsTold() throws IOException {
        Files.writeString(folder.resolve("plain-file"), "");
        String below = "jdbc:h2:file:" + folder.resolve("plain-file/eckid").toAbsolutePath();
        assertTold(
                Reason.STORE_UNAVAILABLE,
                "the disk refuses",
                refusal(new Database(Databases.h2(below, Optional.empty()), clock)));
    }

    @Test
    void aDatabaseThatCanOnlyBeReadIsTold() throws Exception {
        openOnce();
        EckIdException told =
                refusal(new Database(Databases.h2(url() + ";ACCESS_MODE_DATA=r", Optional.empty()), clock));
        assertTold(Reason.SETTING_WRONG, "can only be read", told);
    }

    @Test
    void aFileThatAnotherProcessHasOpenIsTold() throws Exception {
        openOnce();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsAFile.class.getName(),
                        url())
                .redirectErrorStream(true)
                .start();
        try {
            assertEquals('!', other.getInputStream().read(), "the other process has it open");
            assertTold(Reason.STORE_UNAVAILABLE, "another process has the file open", refusal());
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(30, TimeUnit.SECONDS));
        }
        openOnce();
    }

    /** Another process: opens the file, says so, and keeps it open until it is killed. */
    static final class HoldsAFile {
        private HoldsAFile() {}

        public static void main(String[] args) throws Exception {
            try (Connection c = DriverManager.getConnection(args[0], "eckid", "")) {
                System.out.print('!');
                System.out.flush();
                c.createStatement().execute("select 1");
                System.in.read();
            }
        }
    }

    @Test
    void aKilledProcessLosesNothingThatWasCommitted() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesAndStops.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertTrue(other.waitFor(60, TimeUnit.SECONDS));
        assertEquals(7, other.exitValue());
        try (Database database = new Database(Databases.h2File(folder), clock)) {
            assertEquals(11, Marks.next(database, BOARD));
        }
    }

    /** Another process: commits ten times and stops dead, as after kill -9. */
    static final class WritesAndStops {
        private WritesAndStops() {}

        public static void main(String[] args) throws Exception {
            Database database = new Database(Databases.h2File(Path.of(args[0])), new MovableClock());
            for (int i = 0; i < 10; i++) {
                Marks.next(database, BOARD);
            }
            Runtime.getRuntime().halt(7);
        }
    }

    @Test
    void whileItFailsNobodyWaitsAndLaterItIsTriedAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        JdbcDataSource good = new JdbcDataSource();
        good.setURL("jdbc:h2:mem:later;DB_CLOSE_DELAY=-1");
        ConnectionSource source = new ConnectionSource() {
            @Override
            public String place() {
                return "test";
            }

            @Override
            public DataSource direct() throws SQLException {
                if (tries.incrementAndGet() == 1) {
                    throw new SQLException("secret words of a driver", "08001");
                }
                return good;
            }

            @Override
            public Pool pooled(DataSource direct) {
                return new Pool(direct, () -> {});
            }
        };
        try (Database database = new Database(source, clock)) {
            JdbcLedger ledger = new JdbcLedger(database);
            for (int i = 0; i < 3; i++) {
                EckIdException told = assertThrows(EckIdException.class, () -> ledger.tallies(BOARD));
                assertTold(Reason.STORE_UNAVAILABLE, "check that the database runs", told);
                assertFalse(told.getMessage().contains("secret"), told.getMessage());
            }
            assertEquals(1, tries.get());
            clock.pass(Duration.ofSeconds(6));
            assertEquals(List.of(), ledger.tallies(BOARD));
            assertEquals(2, tries.get());
        }
    }

    @Test
    void aStoppedStoreSaysSo() throws EckIdException {
        Database database = new Database(Databases.h2Memory(), clock);
        new JdbcLedger(database).tallies(BOARD);
        database.close();
        assertTold(Reason.STORE_UNAVAILABLE, "stopped", refusal(database));
    }

    @Test
    void anInterruptedThreadHarmsNobodyElse() throws Exception {
        try (Database database = new Database(Databases.h2File(folder), clock)) {
            for (int round = 0; round < 20; round++) {
                Thread interrupted = new Thread(() -> beginUntilInterrupted(database));
                interrupted.start();
                Marks.next(database, BOARD);
                interrupted.interrupt();
                for (int i = 0; i < 5; i++) {
                    Marks.next(database, BOARD);
                }
                interrupted.join(30_000);
                assertFalse(interrupted.isAlive());
            }
        }
    }

    @Test
    void anInterruptWaitsUntilTheTransactionIsDone() throws EckIdException {
        try (Database database = new Database(Databases.h2File(folder), clock)) {
            Thread.currentThread().interrupt();
            assertEquals(1, Marks.next(database, BOARD));
            assertTrue(Thread.interrupted(), "it is still interrupted afterwards");
        }
    }

    private static void beginUntilInterrupted(Database database) {
        try {
            for (int i = 0; i < 1000 && !Thread.currentThread().isInterrupted(); i++) {
                Marks.next(database, new BoardId("bestuur-2"));
            }
            Marks.next(database, new BoardId("bestuur-2"));
        } catch (EckIdException e) {
            // whoever is interrupted may fail; the others may not
        }
    }

    @Test
    void twoConfiguredDatabasesAreRefused() {
        List<ConnectionSource> two = List.of(Databases.h2Memory(), Databases.h2Memory());
        String message = assertThrows(IllegalArgumentException.class, () -> new Database(two))
                .getMessage();
        assertTrue(message.contains("org.eckid.store.host"), message);
    }

    @Test
    void connectionsOfAHostGoBackAsTheyCame() throws Exception {
        JdbcDataSource host = new JdbcDataSource();
        host.setURL("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
        try (Database database = new Database(new HostSource(host, "(name=las)"), clock)) {
            JdbcLedger ledger = new JdbcLedger(database);
            assertEquals(1, Marks.next(database, BOARD));
            BatchKey unknown = new BatchKey(new UUID(1, 1));
            Outcome wrong = new Outcome(Optional.of(unknown), Rounds.none(), List.of(), List.of(), List.of());
            assertThrows(EckIdException.class, () -> ledger.record(new Claim(BOARD, 1), wrong, new CountingKeeper()));
            assertEquals(2, Marks.next(database, BOARD));
        }
    }
}
