// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/**
 * What is used of today's {@link Quota}.
 *
 * @param used batches that were submitted today, also those of which the outcome is not known
 * @param refused whether the source itself said today that no more may come
 */
public record Submissions(int used, int perDay, boolean refused) {

    /** How many more may be submitted today. */
    public int left() {
        return refused ? 0 : Math.max(0, perDay - used);
    }
}
