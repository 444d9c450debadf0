// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos;

import java.time.Duration;
import java.util.Optional;

/**
 * What a person gave on the command line of {@code mvn -Pchaos}.
 *
 * @param kills how often to strike
 * @param seed of all that is left to chance
 * @param nodes how many share the work
 * @param longest after so long no more is struck
 */
public record Settings(int kills, long seed, int nodes, Duration longest) {
    private static final String ONE_NODE = "h2";
    private static final String SEVERAL = "postgresql";

    /** Refuses what can't be done. */
    public Settings {
        if (kills < 1 || nodes < 1 || longest.isNegative()) {
            throw new IllegalArgumentException("chaos.kills and chaos.nodes are at least 1, chaos.minutes at least 0");
        }
    }

    static Settings fromSystem() {
        int nodes = Integer.getInteger("chaos.nodes", 1);
        String fits = nodes > 1 ? SEVERAL : ONE_NODE;
        String store = given("chaos.store").orElse(fits);
        if (!store.equals(fits)) {
            throw new IllegalArgumentException("one H2 file belongs to one node: take -Dchaos.store=" + SEVERAL
                    + " for several nodes and " + ONE_NODE + " for one, not " + store + " for " + nodes);
        }
        return new Settings(
                Integer.getInteger("chaos.kills", 1000),
                given("chaos.seed").map(Long::valueOf).orElseGet(System::nanoTime),
                nodes,
                Duration.ofMinutes(Long.getLong("chaos.minutes", 90)));
    }

    private static Optional<String> given(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(text -> !text.isBlank());
    }

    /** What a table says above its figures. */
    public String title(int strikes, String what) {
        String all = strikes + " " + what + ", seed " + seed;
        return strikes < kills
                ? all + "; of " + kills + " asked for, because the time was up after " + longest.toMinutes()
                        + " minutes"
                : all;
    }
}
