// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.util.EnumMap;
import java.util.Map;
import org.eckid.sandbox.Mishap;
import org.jspecify.annotations.Nullable;

/** How often each mishap befell a call. For one thread at a time. */
final class Counts {

    private final Map<Mishap, Long> counts = new EnumMap<>(Mishap.class);

    /** Counts it; a fault or a delay that has no name is not counted. */
    void count(@Nullable Mishap mishap) {
        if (mishap != null) {
            counts.merge(mishap, 1L, Long::sum);
        }
    }

    long of(Mishap mishap) {
        return counts.getOrDefault(mishap, 0L);
    }
}
