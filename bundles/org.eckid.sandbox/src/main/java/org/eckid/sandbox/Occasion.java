// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which calls something befalls: of the calls of these operations that come from now on, the first {@code spared} go
 * well; of the rest each {@code every}-th is hit, until {@code hits} were. After that all is well again.
 *
 * @param operations whose calls are counted, all together
 * @param spared how many calls are left alone at first
 * @param every 1 for each call, 10 for each tenth
 * @param hits how many calls are hit at most
 */
public record Occasion(Set<Operation> operations, int spared, int every, int hits) {

    public Occasion {
        operations = Set.copyOf(operations);
        require(!operations.isEmpty(), "no operation; give for example retrieveBatch");
        require(spared >= 0, "after is " + spared + "; give 0 or more");
        require(every >= 1, "every is " + every + "; give 1 or more");
        require(hits >= 1, "times is " + hits + "; give 1 or more");
    }

    /** The next call of this operation. */
    public static Occasion next(Operation operation) {
        return new Occasion(Set.of(operation), 0, 1, 1);
    }

    /** Each call of this operation from now on. */
    public static Occasion always(Operation operation) {
        return next(operation).times(Integer.MAX_VALUE);
    }

    /** Each call of whatever operation from now on. */
    public static Occasion always() {
        return new Occasion(EnumSet.allOf(Operation.class), 0, 1, Integer.MAX_VALUE);
    }

    /** The same after so many calls that go well. */
    public Occasion after(int calls) {
        return new Occasion(operations, calls, every, hits);
    }

    /** Each n-th of the calls. */
    public Occasion every(int n) {
        return new Occasion(operations, spared, n, hits);
    }

    /** So many calls at most. */
    public Occasion times(int count) {
        return new Occasion(operations, spared, every, count);
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }
}
