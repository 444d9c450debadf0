// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.eckid.api.EckIdException;

/**
 * A list of the service that hardly ever changes, the same for every school: asked for once, kept for a while. When it can't
 * be had anew the former one serves on. One thread asks, the others wait for its answer.
 *
 * @param <T> what is listed
 */
final class KeptList<T> {
    private static final Logger LOG = System.getLogger(KeptList.class.getName());
    /** After a failure the former list serves for this long before the service is asked again. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Clock clock;
    private final Duration kept;
    private final ReentrantLock asking = new ReentrantLock();
    private List<T> list = List.of();
    private Instant until = Instant.MIN;

    /**
     * Asks the service.
     *
     * @param <T> what is listed
     */
    @FunctionalInterface
    interface Question<T> {
        List<T> ask() throws EckIdException;
    }

    KeptList(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    List<T> get(Question<T> question) throws EckIdException {
        asking.lock();
        try {
            if (!clock.instant().isBefore(until)) {
                renew(question);
            }
            return list;
        } finally {
            asking.unlock();
        }
    }

    private void renew(Question<T> question) throws EckIdException {
        try {
            list = question.ask();
            until = clock.instant().plus(kept);
        } catch (EckIdException e) {
            if (list.isEmpty()) {
                throw e;
            }
            until = clock.instant().plus(PAUSE);
            LOG.log(Level.WARNING, "the former list of the Nummervoorziening serves on: {0}", e.getMessage());
        }
    }
}
