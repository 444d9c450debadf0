// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which hash stands for which earlier one, and from when. There is no undo: a replacement in force stays,
 * and one that would close a circle changes nothing. Safe for use by many threads.
 */
final class Replacements {

    private static final class Replaced {
        private final String former;
        private final Instant from;

        Replaced(String former, Instant from) {
            this.former = former;
            this.from = from;
        }
    }

    private final Map<String, Replaced> byNew = new HashMap<>();

    /** The hash whose stampseudonym counts at this moment: the first of the chain. */
    synchronized String first(String hpgn, Instant now) {
        String at = hpgn;
        Replaced step = byNew.get(at);
        while (step != null && !step.from.isAfter(now)) {
            at = step.former;
            step = byNew.get(at);
        }
        return at;
    }

    /** From that moment on {@code hpgnNew} stands for what {@code hpgnOld} stands for. */
    synchronized void replace(String hpgnOld, String hpgnNew, Instant from, Instant now) {
        Replaced present = byNew.get(hpgnNew);
        boolean settled = present != null && !present.from.isAfter(now);
        if (!settled && !leadsTo(hpgnOld, hpgnNew)) {
            byNew.put(hpgnNew, new Replaced(hpgnOld, from));
        }
    }

    /** Whether the chain of replacements, future ones included, goes from one hash to the other. */
    private boolean leadsTo(String hpgn, String target) {
        String at = hpgn;
        while (!at.equals(target)) {
            Replaced step = byNew.get(at);
            if (step == null) {
                return false;
            }
            at = step.former;
        }
        return true;
    }
}
