// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eckid.api.control.EnrolmentProgress;
import org.jspecify.annotations.Nullable;

/**
 * Carries progress from the plug-in's threads, which must not wait for a slow terminal, to the thread of the command. Only
 * the latest is kept. Safe for use by many threads.
 */
final class ProgressFeed implements Consumer<EnrolmentProgress> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private @Nullable EnrolmentProgress latest;
    private boolean ended;

    @Override
    public void accept(EnrolmentProgress progress) {
        lock.lock();
        try {
            latest = progress;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more is to come. */
    void end() {
        lock.lock();
        try {
            ended = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what was not seen yet; nothing once it has ended. */
    Optional<EnrolmentProgress> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (latest == null && !ended) {
                news.await();
            }
            Optional<EnrolmentProgress> next = Optional.ofNullable(latest);
            latest = null;
            return next;
        } finally {
            lock.unlock();
        }
    }
}
