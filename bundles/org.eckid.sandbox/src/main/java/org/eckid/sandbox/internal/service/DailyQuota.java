// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Counts the submissions of each OIN per Amsterdam day. Safe for use by many threads. */
final class DailyQuota {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Map<String, Integer> today = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    /** Takes one submission, or says that the limit is reached. */
    synchronized boolean take(String oin, int limit, Instant now) {
        LocalDate current = now.atZone(AMSTERDAM).toLocalDate();
        if (!current.equals(day)) {
            today.clear();
            day = current;
        }
        int used = today.getOrDefault(oin, 0);
        if (used >= limit) {
            return false;
        }
        today.put(oin, used + 1);
        return true;
    }
}
