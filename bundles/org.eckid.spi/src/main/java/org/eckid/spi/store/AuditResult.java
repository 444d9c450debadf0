// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eckid.api.Reason;

/**
 * What came of it.
 *
 * @param asked for how many persons
 * @param given how many ids
 * @param withheld for how many nothing was given, by reason
 * @param refused why nothing was done at all, or why it ended before its end
 * @param persons to whom it was about: those whose ids were given, or the one whom a report is about
 */
public record AuditResult(
        int asked, int given, Map<Reason, Integer> withheld, Optional<Reason> refused, Optional<AuditPersons> persons) {
    /** Keeps a copy, in the order of the reasons. */
    public AuditResult {
        withheld = java.util.Collections.unmodifiableMap(new TreeMap<>(withheld));
    }

    /** Nothing was asked for, or given. */
    public static AuditResult nothing() {
        return new AuditResult(0, 0, Map.of(), Optional.empty(), Optional.empty());
    }

    /** Nothing was given. */
    public static AuditResult refusal(Reason reason) {
        return new AuditResult(0, 0, Map.of(), Optional.of(reason), Optional.empty());
    }
}
