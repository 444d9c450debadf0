// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.Chore;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Heard;
import org.eckid.spi.store.WorkOrder;
import org.eckid.spi.store.WorkSchedule;

/** Hears what is asked of a run while it goes on, on whichever node, and whether it still has its board. */
final class Ear {
    private static final long PAUSE_MILLIS = 2000;

    private final WorkSchedule schedule;
    private final Claim claim;
    private final Clock clock;
    private final Set<Chore> due = EnumSet.noneOf(Chore.class);
    private boolean asked;
    private long listenAgainAt;

    Ear(WorkSchedule schedule, WorkOrder order, Clock clock) {
        this.schedule = schedule;
        this.claim = order.claim();
        this.clock = clock;
        this.due.addAll(order.due());
        this.listenAgainAt = clock.millis() + PAUSE_MILLIS;
    }

    /** Listens, unless it did a moment ago; fails if the board was lost. */
    void listenSometimes() throws EckIdException {
        if (clock.millis() >= listenAgainAt) {
            listen();
        }
    }

    private void listen() throws EckIdException {
        Heard heard = schedule.hear(claim);
        asked |= heard.asked();
        due.clear();
        due.addAll(heard.due());
        listenAgainAt = clock.millis() + PAUSE_MILLIS;
    }

    /** Whether anybody asked since this was last answered. */
    boolean wasAsked() throws EckIdException {
        listen();
        boolean heard = asked;
        asked = false;
        return heard;
    }

    /** Whether a chore is due now. */
    boolean isDue(Chore chore) {
        return due.contains(chore);
    }

    /** A chore is done. */
    void isDone(Chore chore) {
        due.remove(chore);
    }
}
