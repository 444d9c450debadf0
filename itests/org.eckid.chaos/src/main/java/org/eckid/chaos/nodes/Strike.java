// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.nodes;

import java.time.Duration;
import java.util.Random;

/**
 * What happens to a node.
 *
 * @param kind what
 * @param lasts how long; a killed node stays away for so long
 */
record Strike(Kind kind, Duration lasts) {

    /** What can happen. */
    enum Kind {
        KILLED,
        PAUSED,
        CUT_OFF,
        WIRE_DEAD
    }

    /**
     * Any of them. Most pauses and cuts last longer than the lease, so that others take over; some are shorter.
     *
     * @param lease how long a node may be silent
     */
    static Strike any(Random random, Duration lease) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        long least = kind == Kind.KILLED ? 0 : lease.toMillis() / 2;
        long most = kind == Kind.KILLED ? lease.toMillis() : 5 * lease.toMillis() / 2;
        return new Strike(kind, Duration.ofMillis(least + random.nextLong(most - least)));
    }
}
