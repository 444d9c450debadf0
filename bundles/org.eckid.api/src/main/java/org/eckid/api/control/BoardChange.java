// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.LocalDate;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Sector;
import org.eckid.api.SupplierId;

/** One thing that can be changed about a board. The board's state is the sum of its recorded changes. */
public sealed interface BoardChange {

    /** Step 1: the board registered with the Nummervoorziening on this day. */
    record Registered(LocalDate on) implements BoardChange {}

    /** Step 2: the board told its LAS supplier on this day. */
    record SupplierTold(LocalDate on) implements BoardChange {}

    /** Step 3: the authorised director signed the processing agreement, for all schools of the board. */
    record AgreementSigned(String signatory, LocalDate on) implements BoardChange {
        /** Refuses an empty signatory. */
        public AgreementSigned {
            Reasons.required("signatory", signatory);
        }
    }

    /** Ids may be made and given from now on; needs all three steps. */
    record Activated() implements BoardChange {}

    /** The board switches it off; the door closes at once. */
    record Suspended(String reason) implements BoardChange {
        /** Refuses an empty reason. */
        public Suspended {
            Reasons.required("reason", reason);
        }
    }

    /** A school takes part from this day on: before it, nothing is hashed, fetched or given. */
    record SchoolStarts(Brin school, LocalDate on) implements BoardChange {}

    /** A supplier may get the ids of a school, from a day until and including another, or without end. */
    record ForwardingAllowed(Brin school, SupplierId supplier, LocalDate from, Optional<LocalDate> until)
            implements BoardChange {}

    /** A supplier may no longer get the ids of a school, at once. */
    record ForwardingEnded(Brin school, SupplierId supplier) implements BoardChange {}

    /** A VSO school takes part, for a recorded reason. */
    record VsoSwitchedOn(Brin school, String reason) implements BoardChange {
        /** Refuses an empty reason. */
        public VsoSwitchedOn {
            Reasons.required("reason", reason);
        }
    }

    /** A VSO school no longer takes part. */
    record VsoSwitchedOff(Brin school) implements BoardChange {}

    /** For this board, schools of this type belong to this sector. */
    record SectorMapped(EducationType type, Sector sector) implements BoardChange {}

    /** The OIN under which this school asks. */
    record OinAssigned(Brin school, Oin oin) implements BoardChange {}

    /** The board's ids are sealed anew with another key, in the background; the former one is erased when nothing is left of it. */
    record KeyRotated() implements BoardChange {}

    /**
     * The board's ids come from this source. Ids of the other source are erased and made anew: the two are never mixed.
     */
    record SourceChosen(Origin source) implements BoardChange {}

    /** What is kept of persons who left is erased after so many days. */
    record RetentionSet(int days) implements BoardChange {
        /** A term of at least a day, so that a host that leaves out a school by mistake does not have it erased at once. */
        public RetentionSet {
            if (days < 1 || days > 3650) {
                throw new IllegalArgumentException("the term is " + days + " days: use 1 to 3650");
            }
        }
    }

    /**
     * All that was kept of the board's persons was erased. Recorded by {@link BoardControls#erase} only; as in
     * {@link BoardHoldings}.
     */
    record Erased(int fetchedIds, int derivedIds, int rootPseudonyms, int openBatches, int persons)
            implements BoardChange {}
}
