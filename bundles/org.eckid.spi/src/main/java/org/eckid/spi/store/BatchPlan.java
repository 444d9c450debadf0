// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import java.util.Optional;
import org.eckid.api.Chain;
import org.eckid.api.Oin;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;

/**
 * A batch that is about to be submitted.
 *
 * @param stage {@link WorkState#STAMP_SUBMITTED} or {@link WorkState#ECKID_SUBMITTED}
 * @param persons in the order of their indices, which start at 0
 */
public record BatchPlan(
        BatchKey key,
        WorkState stage,
        Oin oin,
        Optional<Chain> chain,
        Optional<Sector> sector,
        List<PersonRef> persons) {
    /** Refuses an empty batch and other stages. */
    public BatchPlan {
        persons = List.copyOf(persons);
        if (persons.isEmpty()) {
            throw new IllegalArgumentException("a batch has at least one person");
        }
        if (stage != WorkState.STAMP_SUBMITTED && stage != WorkState.ECKID_SUBMITTED) {
            throw new IllegalArgumentException("no batch brings a person into the state " + stage);
        }
    }
}
