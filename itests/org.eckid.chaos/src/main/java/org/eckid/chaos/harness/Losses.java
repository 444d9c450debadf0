// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

/**
 * What lives of nodes left behind.
 *
 * @param submits how many submits were on their way when their process was killed
 * @param retrievals how many retrievals were
 * @param contentsKept how many contents of batches were committed
 */
public record Losses(int submits, int retrievals, int contentsKept) {
    /** Nothing happened yet. */
    public static final Losses NONE = new Losses(0, 0, 0);

    /** Of two lives. */
    public Losses and(Losses other) {
        return new Losses(
                submits + other.submits, retrievals + other.retrievals, contentsKept + other.contentsKept);
    }

    /** How often a kill could cost a submission. */
    public int windowsHit() {
        return submits + retrievals;
    }
}
