// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Sector;

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

    /** True if somebody became due by it. Asks once per sector, because each question reads all rows of the board. */
    boolean step(BoardPlan plan) throws EckIdException {
        Map<Sector, Set<Brin>> schools = new LinkedHashMap<>();
        for (Channel channel : plan.channels()) {
            schools.computeIfAbsent(channel.sector(), none -> new LinkedHashSet<>())
                    .addAll(channel.schools());
        }
        int erased = 0;
        for (Map.Entry<Sector, Set<Brin>> sector : schools.entrySet()) {
            erased += workshop.ids()
                    .eraseOtherSectors(
                            plan.claim(),
                            sector.getValue(),
                            sector.getKey(),
                            workshop.sealer().keeper());
        }
        return erased > 0;
    }
}
