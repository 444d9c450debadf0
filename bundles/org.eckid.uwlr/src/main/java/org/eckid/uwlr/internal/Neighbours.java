// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.roster.Roster;
import org.jspecify.annotations.Nullable;

/**
 * The door and the host's roster, as far as they are there now. Both may come and go while the connector goes on serving:
 * a supplier that asks meanwhile is told to come back. Safe for use by many threads.
 */
final class Neighbours {
    private final AtomicReference<@Nullable EckIdDoor> door = new AtomicReference<>();
    private final AtomicReference<@Nullable Roster> roster = new AtomicReference<>();

    EckIdDoor door() throws Refused {
        EckIdDoor now = door.get();
        if (now == null) {
            throw missing("the door to the ECK iDs is not there; is org.eckid.core running, and lists it this bundle?");
        }
        return now;
    }

    Roster roster() throws Refused {
        Roster now = roster.get();
        if (now == null) {
            throw missing("the host publishes no roster now");
        }
        return now;
    }

    void came(EckIdDoor now) {
        door.set(now);
    }

    void came(Roster now) {
        roster.set(now);
    }

    /** Only if it is still the one in use: the next one may have come before the old one goes. */
    void went(EckIdDoor old) {
        door.compareAndSet(old, null);
    }

    /** Only if it is still the one in use. */
    void went(Roster old) {
        roster.compareAndSet(old, null);
    }

    private static Refused missing(String what) {
        return new Refused(Fault.TIJDELIJK_NIET_BESCHIKBAAR, what);
    }
}
