// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Clock;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.erase.Eraser;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.CheckedTerms;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.SealedRows;
import org.eckid.spi.store.WorkSchedule;

/** All that an enrolment works with; one for all boards. */
public record Workshop(
        HostSlot host,
        Boards boards,
        SchoolRules rules,
        Ledger ledger,
        SealedIds ids,
        BoardKeys keys,
        SealedRows rows,
        WorkSchedule schedule,
        CheckedTerms terms,
        Eraser eraser,
        Sealer sealer,
        DamageBook damages,
        Parts parts,
        Chain chain,
        Clock clock) {

    /** Records what became of persons, with the registers of the seals in it. */
    void record(Claim claim, Outcome outcome) throws EckIdException {
        ledger.record(claim, outcome, sealer.keeper());
    }
}
