// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.time.Instant;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.control.BoardHoldings;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What goes for good: persons who left, and whole boards. The boards' changes, the audit and the count of today's submissions
 * stay.
 */
@ConsumerType
public interface Erasures {

    /**
     * Erases persons who LEFT before this moment, with sealed row, root pseudonym and reference; who is in an open batch waits
     * until that has ended. One who returns later is new.
     *
     * @param most how many at once
     * @return how many; less than {@code most} if no more are there
     * @throws EckIdException {@code SUPERSEDED} under a claim that is not the last one of the board
     */
    int ofLeft(Claim claim, Instant before, int most, RegisterKeeper keeper) throws EckIdException;

    /** When the first of those who LEFT and are not erased did so; empty if nobody did. */
    Optional<Instant> firstLeft(BoardId board) throws EckIdException;

    /** What is kept of a board now. Counts rows, so it takes longer for a large board. */
    BoardHoldings holdings(BoardId board) throws EckIdException;

    /**
     * Erases all that {@link #holdings} counts, in one transaction, and takes the board from whoever works on it in the same,
     * so that nothing that is under way will be recorded. The keys of the board go too: no copy of its rows opens any more.
     *
     * @return what was erased
     */
    BoardHoldings takeOverAndEraseBoard(BoardId board) throws EckIdException;
}
