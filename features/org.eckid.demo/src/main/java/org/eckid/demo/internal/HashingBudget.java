// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal;

/**
 * How much the demo spends on hashing: every core, because nobody else works in this LAS, but no more than four, because
 * each hash holds a lot of memory while it runs. That memory is outside the demo's own process; how much of it, the
 * hasher chooses.
 *
 * @param workers how many hashes at once
 */
public record HashingBudget(int workers) {
    private static final int MOST_WORKERS = 4;

    /** The budget for the machine that this runs on. */
    public static HashingBudget ofThisMachine() {
        return new HashingBudget(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    }
}
