// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

/**
 * What lives of nodes left behind.
 *
 * @param submits how many submits began of which nothing was committed
 * @param retrievals how many retrievals began of which nothing was committed, though they may have brought something
 * @param contentsKept how many contents of batches were committed
 */
public record Losses(int submits, int retrievals, int contentsKept) {
    /** Nothing happened yet. */
    public static final Losses NONE = new Losses(0, 0, 0);

    /** Of two lives. */
    public Losses and(Losses other) {
        return new Losses(submits + other.submits, retrievals + other.retrievals, contentsKept + other.contentsKept);
    }

    /** How often a kill could cost a submission. */
    public int windowsHit() {
        return submits + retrievals;
    }
}
