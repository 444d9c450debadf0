// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import java.util.Optional;

/**
 * What became of some persons of one board. Recorded in one transaction: answers and states change together or not at
 * all.
 *
 * @param batch the batch that this ends, if it came from one; its persons that are named nowhere here go back to the
 *     state before the batch and are due at once
 * @param rounds without a batch, the rounds in which the persons were when this work began; a batch knows them by itself
 * @param stampseudonyms persons that become STAMPED
 * @param eckIds persons that become PRESENT; their sealed root pseudonym is dropped
 * @param aside persons put off or refused
 */
public record Outcome(
        Optional<BatchKey> batch,
        Rounds rounds,
        List<SealedStampseudonym> stampseudonyms,
        List<SealedEckId> eckIds,
        List<PutAside> aside) {
    /** Keeps copies. */
    public Outcome {
        stampseudonyms = List.copyOf(stampseudonyms);
        eckIds = List.copyOf(eckIds);
        aside = List.copyOf(aside);
    }
}
