// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.api.Brin;
import org.eckid.api.SupplierId;
import org.eckid.api.roster.SchoolYear;

/**
 * Remembers which answers named every person by ECK iD, and when.
 *
 * <p>An id that is made later changes nothing in the host's data. A supplier that was told "geenwijzigingen" because only
 * those were looked at would never get it. So that answer is given only after one that lacked no id, and not for ever.
 * Held in memory alone: after a restart the first answer is a whole one. Safe for use by many threads.
 */
final class FullAnswers {
    private static final Duration AT_MOST = Duration.ofHours(24);

    private final Map<Question, Instant> answered = new ConcurrentHashMap<>();

    /** What was asked, by whom, and in which shape. */
    record Question(SupplierId supplier, Brin school, SchoolYear year, XsdVersie version) {}

    /** An answer that began at this moment was given and lacked no id. */
    void given(Question question, Instant at) {
        answered.put(question, at);
    }

    /** An answer was given that lacked ids. */
    void lacking(Question question) {
        answered.remove(question);
    }

    /**
     * Whether a supplier that received data at {@code lastReceived} has all there is now.
     *
     * @param changedAt when the host's data last changed
     */
    boolean hasAll(Question question, Instant lastReceived, Instant changedAt, Instant now) {
        Instant at = answered.get(question);
        return at != null && !at.isBefore(changedAt) && !lastReceived.isBefore(at) && now.isBefore(at.plus(AT_MOST));
    }
}
