// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Duration;
import java.util.Set;

/**
 * A board whose turn it is.
 *
 * @param due the chores to do first
 * @param holdOff how long nothing new may be asked of anybody yet, because earlier runs failed; zero for at once. What is
 *     under way already goes on
 * @param failures how many runs failed in a row before this one
 */
public record WorkOrder(Claim claim, Set<Chore> due, Duration holdOff, int failures) {
    /** Keeps a copy. */
    public WorkOrder {
        due = Set.copyOf(due);
    }
}
