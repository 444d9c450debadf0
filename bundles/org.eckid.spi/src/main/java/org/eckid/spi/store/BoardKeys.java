// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.osgi.annotation.versioning.ConsumerType;

/** The boards' keys, all of them wrapped, and their registers. They go with the rows of a board when all of those are erased. */
@ConsumerType
public interface BoardKeys {

    /** What new keys of this store are wrapped with; empty if there never was one. */
    Optional<KekId> kek() throws EckIdException;

    /**
     * Keeps this as what keys are wrapped with, unless there is one already; of several nodes that start together the first
     * wins.
     *
     * @return the one that is kept
     */
    KekId keepKek(KekId first) throws EckIdException;

    /**
     * Puts another one in its place.
     *
     * @throws EckIdException {@code CHANGED_MEANWHILE} if a key is still wrapped with something else
     */
    void replaceKek(KekId now) throws EckIdException;

    /** Some keys, of any board, that are wrapped with something else than this. */
    List<BoardKey> wrappedOtherwise(KekId kek, int most) throws EckIdException;

    /** Puts another wrapping around a key; nothing happens if it is not wrapped as it was, because another node was first. */
    void rewrap(BoardKey key, Sealed wrapped, KekId kek) throws EckIdException;

    /** The keys of a board, oldest first; empty if nothing of it was ever sealed or all of it is erased. */
    List<BoardKey> of(BoardId board) throws EckIdException;

    /** The entries of a key's register after so many of them, in their order. */
    List<VoidedSeals> voided(BoardId board, int version, long after) throws EckIdException;

    /**
     * Keeps a board's next key. If there is one already, that one is retired from now on, see {@link #rowsLeft}.
     *
     * @throws EckIdException {@code SUPERSEDED} if the run has lost the board, {@code CHANGED_MEANWHILE} if it is not the next
     *     one, {@code STORE_DAMAGED} if it would be the first though there are rows that another key sealed
     */
    void add(Claim claim, BoardKey key) throws EckIdException;

    /**
     * Keeps a key for a use that is no board's, under a name that no host gives to one, unless there is one already; of several
     * nodes the first wins.
     *
     * @return the one that is kept
     */
    BoardKey keepFirst(BoardKey key) throws EckIdException;

    /** About how many rows the key that is being retired still holds; 0 if none is. Quick, also for a large board. */
    long rowsLeft(BoardId board) throws EckIdException;

    /**
     * Erases the key that is being retired, if nothing is left that it sealed.
     *
     * @return whether it is gone
     */
    boolean retire(Claim claim, RegisterKeeper keeper) throws EckIdException;
}
