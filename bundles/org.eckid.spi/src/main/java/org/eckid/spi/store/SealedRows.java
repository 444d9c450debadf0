// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.osgi.annotation.versioning.ConsumerType;

/** The sealed rows of a board, whoever they are of and wherever that person is now: to look after them, not to give them. */
@ConsumerType
public interface SealedRows {

    /** The next rows in an order of the store's own. */
    List<SealedEckId> rows(BoardId board, Optional<PersonRef> after, int most) throws EckIdException;

    /** The row of one person. */
    Optional<SealedEckId> row(BoardId board, PersonRef person) throws EckIdException;

    /** As {@link #rows}, of those that this key sealed. */
    List<SealedEckId> rowsOf(BoardId board, int version, Optional<PersonRef> after, int most) throws EckIdException;

    /** Some root pseudonyms that this key sealed. */
    List<SealedStampseudonym> stampseudonymsOf(BoardId board, int version, int most) throws EckIdException;

    /**
     * Puts new seals in the place of those of the same persons that this key made; of who has none of that key any more,
     * nothing is written.
     *
     * @param version of the key whose seals are replaced
     */
    void reseal(
            Claim claim,
            int version,
            List<SealedEckId> eckIds,
            List<SealedStampseudonym> stampseudonyms,
            RegisterKeeper keeper)
            throws EckIdException;

    /** Some persons of whom the ledger says that their id is here, but it is not. */
    List<PersonRef> missing(BoardId board, int most) throws EckIdException;

    /** The rows that were found damaged and were not mended since. */
    List<DamagedRow> damaged(BoardId board) throws EckIdException;

    /**
     * Keeps that a row is damaged.
     *
     * @return whether that was not known
     */
    boolean addDamaged(BoardId board, PersonRef person) throws EckIdException;

    /** A row was looked at again and is whole. */
    void removeDamaged(Claim claim, List<PersonRef> persons) throws EckIdException;
}
