// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * A few quiet threads with a short queue, each with a hand of its own, which it closes when nothing came for a while. What
 * is asked of them ends with an answer or an {@link EckIdException}, also when they are stopped: a hash that runs in the
 * host then can't be interrupted, so it goes on unseen for some seconds, its answer is thrown away and its thread, a
 * daemon, ends.
 *
 * @param <T> what the work gives
 */
final class Workers<T> implements AutoCloseable {
    private static final int QUEUED_PER_THREAD = 8;

    private final Hands hands;

    @SuppressWarnings("ThreadLocalUsage") // these threads have no other workers' hands, and end with them
    private final ThreadLocal<Hand> hand = new ThreadLocal<>();

    private final ThreadPoolExecutor threads;
    private final Set<Job> pending = ConcurrentHashMap.newKeySet();

    /** Threads end after {@code idle}. */
    Workers(String name, Hands hands, Duration idle) {
        this.hands = hands;
        threads = new ThreadPoolExecutor(
                hands.count(),
                hands.count(),
                idle.toMillis(),
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(hands.count() * QUEUED_PER_THREAD),
                work -> QuietThread.of(name, () -> withHand(work)));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns at once. The answer comes on one of the threads: whoever builds on it is quick there, or goes elsewhere. */
    CompletableFuture<T> submit(Work<T> work) {
        Job job = new Job(work);
        pending.add(job);
        try {
            threads.execute(job);
        } catch (RejectedExecutionException e) {
            pending.remove(job);
            job.fail(threads.isShutdown() ? stopped() : full());
        }
        return job.answer;
    }

    /** Fails what is pending and returns at once, whatever runs. */
    @Override
    public void close() {
        threads.shutdownNow();
        // Whoever waits may do anything when the stage ends, so that does not happen on the thread that stops us.
        QuietThread.of("eckid-hashing-end", () -> pending.forEach(job -> job.fail(stopped())))
                .start();
    }

    /** All that a thread does, from its first work until it has been idle too long. */
    private void withHand(Runnable allWork) {
        try (Hand own = hands.hand()) {
            hand.set(own);
            allWork.run();
        }
    }

    private Hand hand() {
        return Objects.requireNonNull(hand.get());
    }

    private static EckIdException stopped() {
        return unavailable("the hasher stops; ask again when it runs");
    }

    private static EckIdException full() {
        return unavailable("too much is waiting for a hash; ask for no more at once than the status says");
    }

    private static EckIdException unavailable(String what) {
        return new EckIdException(Reason.HASHER_UNAVAILABLE, what);
    }

    /**
     * Something slow.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface Work<T> {
        /** Does it, with the hand of the thread that it runs on. */
        T run(Hand hand) throws EckIdException, InterruptedException;
    }

    /** One thing to do, and the promise of its answer. */
    private final class Job implements Runnable {
        private final Work<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();

        Job(Work<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            answer();
            if (threads.getQueue().isEmpty()) {
                hand().rest();
            }
        }

        private void answer() {
            try {
                // Whoever asked may have cancelled meanwhile.
                if (!answer.isDone()) {
                    answer.complete(work.run(hand()));
                }
            } catch (EckIdException e) {
                fail(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail(stopped());
            } catch (RuntimeException | Error e) {
                // A class that is gone after an update, or a heap that filled up meanwhile: the same work may do later.
                fail(unavailable("the hash broke off (" + e.getClass().getSimpleName() + ")"));
            } finally {
                pending.remove(this);
            }
        }

        void fail(EckIdException why) {
            answer.completeExceptionally(why);
        }
    }
}
