// SPDX-License-Identifier: Apache-2.0
package org.eckid.hashing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class MovingClock extends Clock {
    private volatile Instant now;

    /** Stands at that moment. */
    public MovingClock(Instant now) {
        this.now = now;
    }

    /** Moves it. */
    public void move(Duration forward) {
        now = now.plus(forward);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
