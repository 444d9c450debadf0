// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eckid.sandbox.Mishap;
import org.eckid.sandbox.Occasion;
import org.eckid.sandbox.Operation;
import org.jspecify.annotations.Nullable;

/** What is still to befall calls, in the order in which it was planned. Safe for use by many threads. */
final class Plan {

    /** A disturbance on its way to its calls. */
    private static final class Pending {
        private final Disturbance disturbance;
        private final @Nullable Mishap mishap;
        private final Occasion occasion;
        private long calls;
        private int hits;

        Pending(Disturbance disturbance, @Nullable Mishap mishap, Occasion occasion) {
            this.disturbance = disturbance;
            this.mishap = mishap;
            this.occasion = occasion;
        }

        boolean hits(Operation operation) {
            if (!occasion.operations().contains(operation)) {
                return false;
            }
            long late = ++calls - occasion.spared();
            boolean hit = late > 0 && late % occasion.every() == 0;
            hits += hit ? 1 : 0;
            return hit;
        }

        boolean spent() {
            return hits >= occasion.hits();
        }
    }

    private final List<Pending> pending = new ArrayList<>();
    private final Counts befell = new Counts();

    synchronized void add(Disturbance disturbance, Occasion occasion) {
        pending.add(new Pending(disturbance, null, occasion));
    }

    synchronized void add(Mishap mishap, Occasion occasion) {
        pending.add(new Pending(Disturbance.of(mishap), mishap, occasion));
    }

    /** What befalls this call; plans behind the one that hits do not count it. */
    synchronized Optional<Disturbance> next(Operation operation) {
        for (Pending each : pending) {
            if (each.hits(operation)) {
                pending.removeIf(Pending::spent);
                befell.count(each.mishap);
                return Optional.of(each.disturbance);
            }
        }
        return Optional.empty();
    }

    synchronized void clear() {
        pending.clear();
    }

    synchronized long befell(Mishap mishap) {
        return befell.of(mishap);
    }
}
