// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.store.contract.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.osgi.PGDataSourceFactory;

/** What an operator of PostgreSQL sees, and that nodes may start together. */
@ExtendWith(PostgresServer.class)
final class PostgresOpeningTest {
    private static final BoardId BOARD = new BoardId("bestuur-1");

    private final MovableClock clock = new MovableClock();

    private void assertTold(Reason reason, String part, ConnectionSource source) {
        try (Database database = new Database(source, clock)) {
            EckIdException told = assertThrows(EckIdException.class, () -> new JdbcLedger(database).tallies(BOARD));
            assertEquals(reason, told.reason());
            assertTrue(told.getMessage().contains(part), told.getMessage());
            assertNull(told.getCause());
        }
    }

    @Test
    void aSchemaOfSomethingElseIsLeftAsItIs(PostgresServer.Running server) throws SQLException {
        server.execute("create schema las");
        server.execute("create table las.customers (id int)");
        assertTold(Reason.SETTING_WRONG, "tables of something else", server.schema("las", "postgres"));
        server.execute("drop table las.customers");
        server.execute("drop schema las");
    }

    @Test
    void aSchemaThatDoesNotExistIsTold(PostgresServer.Running server) {
        assertTold(Reason.SETTING_WRONG, "schema", server.schema("nowhere", "postgres"));
    }

    @Test
    void anUnknownUserIsTold(PostgresServer.Running server) {
        assertTold(Reason.SETTING_WRONG, "user", server.schema("public", "nobody"));
    }

    @Test
    void aUserWithoutRightsIsTold(PostgresServer.Running server) throws SQLException {
        server.execute("create role weak login");
        server.execute("create schema strong");
        server.execute("grant usage on schema strong to weak");
        assertTold(Reason.SETTING_WRONG, "too few rights", server.schema("strong", "weak"));
    }

    @Test
    void aTableThatIsMissingIsToldBeforeAnythingIsWritten(PostgresServer.Running server) throws Exception {
        server.execute("create schema torn");
        try (Database database = new Database(server.schema("torn", "postgres"), clock)) {
            new JdbcLedger(database).tallies(BOARD);
        }
        server.execute("drop table torn.audit");
        assertTold(
                Reason.STORE_DAMAGED, "tables or columns of the store are missing", server.schema("torn", "postgres"));
        server.execute("drop table torn.eckid_schema_history");
        assertTold(Reason.SETTING_WRONG, "tables of something else", server.schema("torn", "postgres"));
    }

    @Test
    void aStoreOfANewerVersionIsLeftAsItIs(PostgresServer.Running server) throws Exception {
        server.execute("create schema newer");
        try (Database database = new Database(server.schema("newer", "postgres"), clock)) {
            new JdbcLedger(database).tallies(BOARD);
        }
        server.execute("insert into newer.eckid_schema_history select 99, '99', description, type, script, checksum,"
                + " installed_by, installed_on, execution_time, success from newer.eckid_schema_history"
                + " where version = '1'");
        assertTold(Reason.SETTING_WRONG, "newer version", server.schema("newer", "postgres"));
    }

    @Test
    void aStandbyIsTold(PostgresServer.Running server) throws Exception {
        server.execute("create role reader login");
        server.execute("create schema standby authorization reader");
        server.execute("alter role reader set default_transaction_read_only = on");
        assertTold(Reason.STORE_UNAVAILABLE, "connect to the primary", server.schema("standby", "reader"));
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        Address nowhere = new Address("jdbc:postgresql://localhost:1/eckid", "eckid", Optional.empty(), 4);
        assertTold(
                Reason.STORE_UNAVAILABLE,
                "check that the database runs",
                new DriverSource(new PGDataSourceFactory(), nowhere));
    }

    @Test
    void nodesThatStartTogetherMakeTheTablesOnce(PostgresServer.Running server) throws Exception {
        ConnectionSource schema = server.emptySchema();
        Callable<Long> node = () -> {
            try (Database database = new Database(schema, clock)) {
                return Marks.next(database, BOARD);
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            long sum = 0;
            for (Future<Long> mark : threads.invokeAll(List.of(node, node, node), 60, TimeUnit.SECONDS)) {
                sum += mark.get();
            }
            assertEquals(1 + 2 + 3, sum);
        } finally {
            threads.shutdownNow();
        }
    }
}
