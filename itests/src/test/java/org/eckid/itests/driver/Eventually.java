// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Waits for something that becomes true by itself, and no longer than a bound.
 *
 * <p>An in-framework test has no other way where the framework tells nobody: it looks again every few milliseconds.
 * Where there is an event, a latch or a future, use that instead.
 */
public final class Eventually {
    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Eventually() {}

    /** A condition that may throw; an exception counts as "not yet" and is told when the bound is reached. */
    @FunctionalInterface
    public interface Condition {
        /** Whether it is true now. */
        boolean holds() throws Exception;
    }

    /** Something that may not be there yet. */
    @FunctionalInterface
    public interface Source<T> {
        /** The value, or null while it is not there. */
        @Nullable
        T look() throws Exception;
    }

    /** Waits until the condition holds, within the usual bound. */
    public static void holds(String what, Condition condition) {
        get(what, () -> condition.holds() ? Boolean.TRUE : null);
    }

    /** Waits for a value, within the usual bound. */
    public static <T> T get(String what, Source<T> source) {
        return get(what, BOUND, source);
    }

    /**
     * Waits for a value.
     *
     * @throws AssertionFailedError after the bound; it names what was waited for and carries the last exception
     */
    public static <T> T get(String what, Duration bound, Source<T> source) {
        long end = System.nanoTime() + bound.toNanos();
        AtomicReference<@Nullable Exception> last = new AtomicReference<>();
        do {
            T value = look(source, last);
            if (value != null) {
                return value;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() - end < 0 && !Thread.currentThread().isInterrupted());
        throw new AssertionFailedError("not within " + bound.toMillis() + " ms: " + what, last.get());
    }

    private static <T> @Nullable T look(Source<T> source, AtomicReference<@Nullable Exception> last) {
        try {
            T value = source.look();
            last.set(null);
            return value;
        } catch (Exception e) {
            last.set(e);
            return null;
        }
    }
}
