// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Map;

/**
 * One recorded change, as text.
 *
 * @param number 1 for the first of a board, then one more each time
 * @param kind which change
 * @param details its parts; keys and values are plain text of at most 500 characters
 */
public record JournalEntry(int number, Instant at, String who, String kind, Map<String, String> details) {
    /** Keeps a copy. */
    public JournalEntry {
        details = Map.copyOf(details);
    }
}
