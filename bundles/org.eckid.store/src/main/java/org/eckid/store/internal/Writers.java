// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to write. H2 writes a commit to its file table by table, so a transaction that another thread has under way gets
 * into the file in parts; if the process is killed before the next commit, the file opens again with half a transaction in it (H2's
 * issue 2080, still open). One writer at a time, and there is no half: everybody who writes takes a turn first and keeps it until
 * the connection is closed. Whoever only reads needs none. PostgreSQL needs no turns. Safe for use by many threads.
 */
final class Writers {
    private static final Turn NO_TURN = () -> {};

    private final @Nullable ReentrantLock lock;

    private Writers(@Nullable ReentrantLock lock) {
        this.lock = lock;
    }

    /** As many at once as like. */
    static Writers together() {
        return new Writers(null);
    }

    /** One after the other, in the order of asking: the door must not wait for a whole enrolment. */
    static Writers oneByOne() {
        return new Writers(new ReentrantLock(true));
    }

    /** Ends by closing, on the thread that took it. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits as long as it takes: who has the turn is waited for by H2 anyhow, and gives up when a statement takes too long. */
    Turn take() {
        ReentrantLock turns = lock;
        if (turns == null) {
            return NO_TURN;
        }
        turns.lock();
        AtomicBoolean over = new AtomicBoolean();
        return () -> {
            if (over.compareAndSet(false, true)) {
                turns.unlock();
            }
        };
    }

    /** A connection that ends a turn when it is closed. */
    static Connection ending(Turn turn, Connection connection) {
        if (turn == NO_TURN) {
            return connection;
        }
        return (Connection) Proxy.newProxyInstance(
                Writers.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> passOn(turn, connection, method, arguments));
    }

    private static @Nullable Object passOn(
            Turn turn, Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            close(turn, connection);
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void close(Turn turn, Connection connection) throws SQLException {
        try (turn) {
            connection.close();
        }
    }
}
