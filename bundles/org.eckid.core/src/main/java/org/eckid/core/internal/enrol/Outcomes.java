// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.List;
import java.util.Optional;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;

/** The outcomes that occur, by name. */
final class Outcomes {
    private Outcomes() {}

    static Outcome present(SealedEckId row) {
        return new Outcome(Optional.empty(), List.of(), List.of(row), List.of());
    }

    static Outcome stamped(SealedStampseudonym row) {
        return new Outcome(Optional.empty(), List.of(row), List.of(), List.of());
    }

    static Outcome aside(PutAside person) {
        return new Outcome(Optional.empty(), List.of(), List.of(), List.of(person));
    }

    /** The batch ends; its persons are due again, now or as put aside. */
    static Outcome dissolved(BatchKey batch, List<PutAside> aside) {
        return new Outcome(Optional.of(batch), List.of(), List.of(), aside);
    }
}
