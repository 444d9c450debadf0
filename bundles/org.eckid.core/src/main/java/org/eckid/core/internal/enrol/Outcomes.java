// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.List;
import java.util.Optional;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.WorkItem;

/** The outcomes that occur, by name. Those without a batch say in which round the item was read. */
final class Outcomes {
    private Outcomes() {}

    static Outcome present(WorkItem item, SealedEckId row) {
        return new Outcome(Optional.empty(), Rounds.of(List.of(item)), List.of(), List.of(row), List.of());
    }

    static Outcome stamped(WorkItem item, SealedStampseudonym row) {
        return new Outcome(Optional.empty(), Rounds.of(List.of(item)), List.of(row), List.of(), List.of());
    }

    static Outcome aside(WorkItem item, PutAside person) {
        return new Outcome(Optional.empty(), Rounds.of(List.of(item)), List.of(), List.of(), List.of(person));
    }

    /** The batch ends; its persons are due again, now or as put aside. */
    static Outcome dissolved(BatchKey batch, List<PutAside> aside) {
        return new Outcome(Optional.of(batch), Rounds.none(), List.of(), List.of(), aside);
    }
}
