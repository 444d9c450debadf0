// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.eckid.spi.store.WorkSchedule;

/**
 * The time of all nodes that share the store. What one of them makes due now must not lie in the future of the next, nor in its
 * own: a run that sees nothing due yet would end before it began. Safe for use by many threads.
 */
public final class SharedClock extends Clock {
    private final WorkSchedule schedule;
    private final ZoneId zone;

    /** The store's time, in days of a zone. */
    public SharedClock(WorkSchedule schedule, ZoneId zone) {
        this.schedule = schedule;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return schedule.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SharedClock(schedule, other);
    }
}
