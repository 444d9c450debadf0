// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Set;

/**
 * What a run has not heard before.
 *
 * @param asked somebody asked to look at the board since
 * @param due the chores that are due now
 */
public record Heard(boolean asked, Set<Chore> due) {
    /** Keeps a copy. */
    public Heard {
        due = Set.copyOf(due);
    }
}
