// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** H2 must never have two transactions that write under way, because a kill would leave one of them in the file by half. */
final class WritersTest {
    private final AtomicBoolean done = new AtomicBoolean();

    private Thread writer(Transactions transactions) {
        Thread thread = new Thread(() -> {
            try {
                transactions.run("write", c -> done.set(true));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    private static Database inMemory() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:writers;DB_CLOSE_DELAY=-1");
        return new Database(List.of(new HostSource(h2, "(name=test)")));
    }

    @Test
    void letsOneTransactionWriteInH2AfterTheOther() throws Exception {
        try (Database database = inMemory()) {
            Transactions transactions = new Transactions(database);
            Thread other = transactions.ask("write", c -> {
                Thread waiting = writer(transactions);
                Eventually.holds("it waits", () -> waiting.getState() == Thread.State.WAITING);
                assertFalse(done.get());
                return waiting;
            });
            other.join(TimeUnit.SECONDS.toMillis(20));
            assertTrue(done.get());
        }
    }

    @Test
    void letsReadersPass() throws Exception {
        try (Database database = inMemory()) {
            Transactions transactions = new Transactions(database);
            CountDownLatch read = new CountDownLatch(1);
            boolean passed = transactions.ask("write", c -> {
                new Thread(() -> {
                            try {
                                transactions.read("read", inside -> {
                                    read.countDown();
                                    return true;
                                });
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .start();
                return awaited(read);
            });
            assertTrue(passed);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void endsATurnOnceWithItsConnection() throws Exception {
        Writers writers = Writers.oneByOne();
        Writers.Turn outer = writers.take();
        Connection connection = Writers.ending(writers.take(), broken());
        for (int i = 0; i < 2; i++) {
            SQLException failure = assertThrows(SQLException.class, connection::close);
            assertEquals("broken", failure.getMessage());
        }
        outer.close();
        // Had the connection ended two turns, this would not be the thread's to end.
        outer.close();
        Thread other = new Thread(() -> {
            try (Writers.Turn turn = writers.take()) {
                done.set(turn != outer);
            }
        });
        other.start();
        other.join(TimeUnit.SECONDS.toMillis(20));
        assertTrue(done.get());
    }

    private static Connection broken() {
        return (Connection) Proxy.newProxyInstance(
                WritersTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    throw new SQLException("broken");
                });
    }
}
