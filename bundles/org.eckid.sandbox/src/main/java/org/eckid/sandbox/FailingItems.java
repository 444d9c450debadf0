// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.util.function.IntPredicate;

/** Says which items of a batch come back under {@code failed}. Called by many threads at once. */
@FunctionalInterface
public interface FailingItems {

    /**
     * Whether this item fails.
     *
     * @param position the place in the submitted list, from 1
     * @param index the caller's own index
     * @param input the hash or stampseudonym that was submitted
     */
    boolean fails(int position, int index, String input);

    /** No item fails on purpose. */
    static FailingItems none() {
        return (position, index, input) -> false;
    }

    /** Each n-th item of a batch fails. */
    static FailingItems every(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("every is " + n + "; give 1 or more");
        }
        return (position, index, input) -> position % n == 0;
    }

    /** Items whose caller-chosen index matches fail. */
    static FailingItems withIndex(IntPredicate indices) {
        return (position, index, input) -> indices.test(index);
    }

    /** Items whose hash or stampseudonym starts so fail: the same persons each time. */
    static FailingItems startingWith(String prefix) {
        return (position, index, input) -> input.startsWith(prefix);
    }
}
