// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos;

import java.time.Duration;

/**
 * What a person gave on the command line of {@code mvn -Pchaos}.
 *
 * @param kills how often to strike
 * @param seed of all that is left to chance
 * @param nodes how many share the work
 * @param longest after so long no more is struck
 */
public record Settings(int kills, long seed, int nodes, Duration longest) {

    /** Refuses what can't be done. */
    public Settings {
        if (kills < 1 || nodes < 1 || longest.isNegative()) {
            throw new IllegalArgumentException("chaos.kills and chaos.nodes are at least 1, chaos.minutes at least 0");
        }
    }

    static Settings fromSystem() {
        int nodes = Integer.getInteger("chaos.nodes", 1);
        String store = System.getProperty("chaos.store", nodes > 1 ? "postgresql" : "h2");
        if (!store.equals(nodes > 1 ? "postgresql" : "h2")) {
            throw new IllegalArgumentException("one H2 file belongs to one node: several nodes go with"
                    + " -Dchaos.store=postgresql, one node with h2, not " + nodes + " with " + store);
        }
        return new Settings(
                Integer.getInteger("chaos.kills", 1000),
                Long.getLong("chaos.seed", System.nanoTime()),
                nodes,
                Duration.ofMinutes(Long.getLong("chaos.minutes", 90)));
    }
}
