// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The sealed rows, for reading and erasing; they are written by {@link Ledger#record}. Erasing under a {@link Claim} that is
 * not the last one of the board throws {@code SUPERSEDED}.
 */
@ConsumerType
public interface SealedIds {

    /**
     * The rows of those of these persons who are enrolled at this school now and have an id.
     *
     * @param persons at most 1,000
     */
    Map<PersonRef, SealedEckId> read(BoardId board, Brin school, List<PersonRef> persons) throws EckIdException;

    /** When and where the id of a person was made; empty if there is no row, enrolled or not. */
    Optional<MadeId> made(BoardId board, PersonRef person) throws EckIdException;

    /**
     * The row with one of these fingerprints, of a person enrolled at this school now; empty if they fit several of them.
     *
     * @param fingerprints of one id, by each key that the board has
     */
    Optional<SealedEckId> byFingerprint(BoardId board, Brin school, List<Sealed> fingerprints) throws EckIdException;

    /**
     * Erases the rows of persons who are enrolled at these schools now and have an id of another sector, and makes those
     * persons due again. For who moved to a school of another sector, and for a board that decides on another one.
     *
     * @return how many rows
     */
    int eraseOtherSectors(Claim claim, Set<Brin> schools, Sector sector, RegisterKeeper keeper) throws EckIdException;

    /**
     * Erases all rows of a board that are of this origin, and makes their persons due again; for FETCHED, root pseudonyms
     * and open batches go too. For what a switch of source left. If nothing sealed is left of the board, its keys go in the same
     * transaction, so that no copy of its rows opens any more.
     *
     * @return how many rows
     */
    int erase(Claim claim, Origin origin, RegisterKeeper keeper) throws EckIdException;

    /**
     * As {@link #erase}, by a person's decision: takes the board from whoever works on it in the same transaction, as
     * {@link WorkSchedule#takeOver}, so that nothing of the former source that is under way will be recorded.
     *
     * @return how many rows
     */
    int takeOverAndErase(BoardId board, Origin origin, RegisterKeeper keeper) throws EckIdException;
}
