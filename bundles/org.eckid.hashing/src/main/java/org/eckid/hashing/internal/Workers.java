// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * A few quiet threads with a short queue, each with a hand of its own, which it closes when nothing came for a while. Each
 * takes as many things together as its hand is best at. What is asked of them ends with an answer or an {@link
 * EckIdException}, also when they are stopped: a hash that runs in the host then can't be interrupted, so it goes on unseen
 * for some seconds, its answer is thrown away and its thread, a daemon, ends.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Workers<Q, A> implements AutoCloseable {
    private static final int QUEUED_PER_THREAD = 8;

    private final Hands hands;
    private final Work<Q, A> work;

    @SuppressWarnings("ThreadLocalUsage") // these threads have no other workers' hands, and end with them
    private final ThreadLocal<Hand> hand = new ThreadLocal<>();

    private final ThreadPoolExecutor threads;
    private final Queue<Job> waiting = new ConcurrentLinkedQueue<>();
    private final Set<Job> pending = ConcurrentHashMap.newKeySet();

    /** How many threads look for work or will do so; at most one for each hand. */
    private final AtomicInteger turns = new AtomicInteger();

    /**
     * Something slow.
     *
     * @param <Q> what is asked
     * @param <A> what is answered
     */
    @FunctionalInterface
    interface Work<Q, A> {
        /** Answers all questions in their order, with the hand of the thread that it runs on. */
        List<A> run(List<Q> questions, Hand hand) throws EckIdException, InterruptedException;
    }

    /** Threads end after {@code idle}. */
    Workers(String name, Hands hands, Duration idle, Work<Q, A> work) {
        this.hands = hands;
        this.work = work;
        threads = new ThreadPoolExecutor(
                hands.count(),
                hands.count(),
                idle.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                run -> QuietThread.of(name, () -> withHand(run)));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns at once. The answer comes on one of the threads: whoever builds on it is quick there, or goes elsewhere. */
    CompletableFuture<A> submit(Q question) {
        Job job = new Job(question, new CompletableFuture<>());
        if (pending.size() >= mostPending()) {
            job.fail(full());
            return job.answer();
        }
        pending.add(job);
        waiting.add(job);
        beginTurn();
        if (threads.isShutdown()) {
            drop(job);
        }
        return job.answer();
    }

    private int mostPending() {
        return hands.count() * (QUEUED_PER_THREAD + hands.atOnce());
    }

    /** The threads are stopped: perhaps nobody takes it, and perhaps it was too late to be failed with the others. */
    private void drop(Job job) {
        waiting.remove(job);
        pending.remove(job);
        job.fail(stopped());
    }

    /**
     * One more thread looks for work, unless all do. Not one for each question: a thread takes several together, and the
     * turns that find nothing would heap up.
     */
    private void beginTurn() {
        int now = turns.get();
        while (now < hands.count() && !threads.isShutdown()) {
            if (turns.compareAndSet(now, now + 1)) {
                start();
                return;
            }
            now = turns.get();
        }
    }

    private void start() {
        try {
            threads.execute(this::turn);
        } catch (RejectedExecutionException stopping) {
            turns.decrementAndGet();
        }
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

    /** Answers until nothing waits. What came after its last look and before it stopped counting is another turn's. */
    private void turn() {
        try {
            for (List<Job> jobs = take(); !jobs.isEmpty(); jobs = take()) {
                answer(jobs);
            }
            hand().rest();
        } finally {
            turns.decrementAndGet();
        }
        if (!waiting.isEmpty()) {
            beginTurn();
        }
    }

    /** The longest waiting; none if nothing waits. Whoever asked may have cancelled. */
    private List<Job> take() {
        List<Job> jobs = new ArrayList<>();
        int most = hands.atOnce();
        while (jobs.size() < most && !threads.isShutdown()) {
            Job job = waiting.poll();
            if (job == null) {
                break;
            }
            if (job.answer().isDone()) {
                pending.remove(job);
            } else {
                jobs.add(job);
            }
        }
        return jobs;
    }

    /** They are not pending any more when their answers are told, so that whoever hears one may ask the next at once. */
    private void answer(List<Job> jobs) {
        try {
            List<A> answers = work.run(jobs.stream().map(Job::question).toList(), hand());
            pending.removeAll(jobs);
            for (int i = 0; i < jobs.size(); i++) {
                jobs.get(i).answer().complete(answers.get(i));
            }
        } catch (EckIdException e) {
            fail(jobs, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(jobs, stopped());
        } catch (RuntimeException | Error e) {
            // A class that is gone after an update, or a heap that filled up meanwhile: the same work may do later.
            fail(jobs, unavailable("the hash broke off (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private void fail(List<Job> jobs, EckIdException why) {
        pending.removeAll(jobs);
        jobs.forEach(job -> job.fail(why));
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

    /** One question, and the promise of its answer. Compared by identity: two may be alike. */
    private final class Job {
        private final Q question;
        private final CompletableFuture<A> answer;

        Job(Q question, CompletableFuture<A> answer) {
            this.question = question;
            this.answer = answer;
        }

        Q question() {
            return question;
        }

        CompletableFuture<A> answer() {
            return answer;
        }

        void fail(EckIdException why) {
            answer.completeExceptionally(why);
        }
    }
}
