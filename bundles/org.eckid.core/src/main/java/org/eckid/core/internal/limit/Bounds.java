// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.limit;

/**
 * The most persons whose ids may be asked for within any hour, on one node.
 *
 * @param perSupplier through one connector, for one supplier
 * @param inAll through one connector, for all suppliers together
 */
public record Bounds(int perSupplier, int inAll) {
    /** Refuses what can't be meant, in the words of the settings. */
    public Bounds {
        refuseBelow(1, "ids.per.hour", perSupplier, "100000");
        refuseBelow(perSupplier, "ids.per.hour.in.all", inAll, "500000");
    }

    private static void refuseBelow(int least, String property, int value, String example) {
        if (value < least) {
            throw new IllegalArgumentException(property + " of org.eckid.core.guard is " + value + ": use at least "
                    + least + ", for example " + example);
        }
    }
}
