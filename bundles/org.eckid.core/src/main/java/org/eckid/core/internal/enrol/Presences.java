// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eckid.api.Presence;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkState;

/** States of work as others may know them. */
public final class Presences {
    private Presences() {}

    /** What a person in this state has. */
    public static Presence of(WorkState state) {
        return switch (state) {
            case DUE, STAMP_SUBMITTED, STAMPED, ECKID_SUBMITTED -> Presence.WAITING;
            case PRESENT -> Presence.PRESENT;
            case REFUSED -> Presence.FAILED;
            case LEFT -> Presence.NONE;
        };
    }

    /** Persons counted by presence; those who left are not counted. */
    public static Map<Presence, Integer> count(List<Tally> tallies) {
        Map<Presence, Integer> counts = new EnumMap<>(Presence.class);
        for (Tally tally : tallies) {
            if (tally.state() != WorkState.LEFT) {
                counts.merge(of(tally.state()), tally.count(), Integer::sum);
            }
        }
        return counts;
    }
}
