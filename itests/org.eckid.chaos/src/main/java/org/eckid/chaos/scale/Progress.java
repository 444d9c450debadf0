// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.scale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When how many persons had their id. What lies between two looks is taken to have gone at one pace.
 *
 * @param persons in all
 */
record Progress(int persons, List<Look> looks) {
    private static final int PARTS = 10;

    /** At one moment. */
    record Look(Duration since, int present) {}

    Progress {
        looks = List.copyOf(looks);
    }

    /** Persons a second in each tenth, the first of which begins at the last look before anybody had an id. */
    List<Double> paces() {
        List<Double> paces = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            double seconds = reached(part + 1) - reached(part);
            paces.add((double) persons / PARTS / seconds);
        }
        return paces;
    }

    /** The last tenth beside the first. */
    double kept() {
        List<Double> paces = paces();
        return paces.get(PARTS - 1) / paces.get(0);
    }

    /** How long it took until the first ids, in which the whole board was read from the host. */
    double secondsToTheFirst() {
        return reached(0);
    }

    private double reached(int parts) {
        double wanted = (double) persons * parts / PARTS;
        Look before = looks.get(0);
        for (Look look : looks) {
            if (parts == 0 ? look.present() > 0 : look.present() >= wanted) {
                return parts == 0 ? seconds(before) : between(before, look, wanted);
            }
            before = look;
        }
        throw new IllegalStateException("the run ended with " + before.present() + " of " + persons + " persons");
    }

    private static double between(Look before, Look after, double wanted) {
        double share = (wanted - before.present()) / Math.max(1, after.present() - before.present());
        return seconds(before) + share * (seconds(after) - seconds(before));
    }

    private static double seconds(Look look) {
        return look.since().toNanos() / 1e9;
    }
}
