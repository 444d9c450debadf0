// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

/**
 * How much is kept of a board's persons, also of those who left.
 *
 * @param fetchedIds ids under seal that the Nummervoorziening issued
 * @param derivedIds ids under seal that were derived locally
 * @param rootPseudonyms root pseudonyms under seal, of whose ECK iDs are still on their way
 * @param openBatches batches at the source that have not ended
 * @param persons references of the host, with how far their work is
 */
public record BoardHoldings(int fetchedIds, int derivedIds, int rootPseudonyms, int openBatches, int persons) {

    /** Whether nothing is kept. */
    public boolean isEmpty() {
        return fetchedIds + derivedIds + rootPseudonyms + openBatches + persons == 0;
    }
}
