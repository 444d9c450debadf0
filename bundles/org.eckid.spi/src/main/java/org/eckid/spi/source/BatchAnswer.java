// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.source;

import java.util.Map;
import java.util.Set;

/**
 * What came of asking for a batch.
 *
 * @param <T> what the batch holds
 */
public sealed interface BatchAnswer<T> {

    /**
     * The content, which can't be had again.
     *
     * @param values by index; indices that were not submitted are refused by the source before this
     * @param failed the indices that the service refused; an index in neither got no answer
     */
    record Finished<T>(Map<Integer, T> values, Set<Integer> failed) implements BatchAnswer<T> {
        /** Keeps copies. */
        public Finished {
            values = Map.copyOf(values);
            failed = Set.copyOf(failed);
        }
    }

    /** Wait, ask again. */
    record NotFinished<T>() implements BatchAnswer<T> {}

    /** Wait for the cool-down, ask again. */
    record Blocked<T>() implements BatchAnswer<T> {}

    /** Retrieved before, or removed: submit the items again. */
    record Gone<T>() implements BatchAnswer<T> {}
}
