// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

import java.util.Collection;
import java.util.List;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;

/**
 * Keeps the registers of a board right. Implemented by core, which alone can; called by a store inside the transaction that
 * writes or erases seals, with what is in the database then. It only computes: it asks nobody, changes nothing and waits for
 * nothing, so it may be called again when a transaction is repeated.
 */
public interface RegisterKeeper {

    /**
     * The register after a change.
     *
     * @param key as it is in the database
     * @param issued the highest number of the seals that are written now; the present one if none are
     * @param voided whose seals count no more, if they have a number of this key up to the present one
     * @throws EckIdException {@code STORE_DAMAGED} if the present register is not one that core wrote, {@code
     *     KEY_UNAVAILABLE} if it can't tell; nothing may be written then
     */
    Entry next(BoardKey key, long issued, Collection<PersonRef> voided) throws EckIdException;

    /** The register of a key that has no other to retire any more; throws as {@link #next}. */
    Register retired(BoardKey key) throws EckIdException;

    /**
     * What to write.
     *
     * @param register in the place of the present one
     * @param voided to be added, in this order
     */
    record Entry(Register register, List<VoidedSeals> voided) {
        /** Keeps a copy. */
        public Entry {
            voided = List.copyOf(voided);
        }
    }
}
