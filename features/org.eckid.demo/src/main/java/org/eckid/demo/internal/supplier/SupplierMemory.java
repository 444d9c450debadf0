// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.supplier;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the supplier got, in memory only: the ids are its own now, and nothing else of the demo may hold them. Has no
 * {@code toString} that would show one.
 */
public final class SupplierMemory {
    private final Set<String> ids = new LinkedHashSet<>();
    private int persons;
    private int given;

    void person() {
        persons++;
    }

    void id(String eckId) {
        ids.add(eckId);
        given++;
    }

    /** How many pupils and members of staff it got. */
    public int persons() {
        return persons;
    }

    /** How many of them came with an id. */
    public int given() {
        return given;
    }

    /** The different ids, for the sweep that looks for them elsewhere. */
    public Set<String> ids() {
        return Set.copyOf(ids);
    }
}
