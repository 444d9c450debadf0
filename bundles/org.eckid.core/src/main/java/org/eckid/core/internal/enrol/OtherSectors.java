// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import org.eckid.api.EckIdException;

/**
 * Has ids made anew that are of another sector than their person's school: the person moved there from another school of the
 * board, or the board decided on another sector. Compares what is stored with what holds now rather than wait for a hint, so
 * that an id which was under way during the move is noticed too.
 */
final class OtherSectors {
    private final Workshop workshop;

    OtherSectors(Workshop workshop) {
        this.workshop = workshop;
    }

    /** True if somebody became due by it. */
    boolean step(BoardPlan plan) throws EckIdException {
        int erased = 0;
        for (Channel channel : plan.channels()) {
            erased += workshop.ids().eraseOtherSectors(plan.board(), channel.schools(), channel.sector());
        }
        return erased > 0;
    }
}
