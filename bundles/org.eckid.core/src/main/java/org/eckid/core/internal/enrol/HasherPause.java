// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Instant;
import java.util.Optional;

/**
 * How long to leave a hasher alone that fails: 5 seconds, then twice as long each time, at most 10 minutes; forgotten at the
 * first hash. Failures within a pause are of the same trouble and do not make it longer. Safe for use by many threads.
 */
final class HasherPause {
    private int failures;
    private Instant end = Instant.MIN;

    /** It failed; when to try again. */
    synchronized Instant failed(Instant now) {
        if (!now.isBefore(end)) {
            failures++;
            end = BackOff.nextHash(failures, now);
        }
        return end;
    }

    /** It hashed. */
    synchronized void worked() {
        failures = 0;
        end = Instant.MIN;
    }

    /** Somebody asks to try now; if that fails too, the next pause is as long as it would have been. */
    synchronized void cutShort() {
        end = Instant.MIN;
    }

    /** When the pause ends; empty if there is none now. */
    synchronized Optional<Instant> endsAfter(Instant now) {
        return now.isBefore(end) ? Optional.of(end) : Optional.empty();
    }
}
