// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import org.eckid.api.EckIdException;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedIds;

/**
 * The key ring of this store. Given only after it was seen that the store was sealed with it, or with no key yet; so a key
 * that was lost is not made anew over what it sealed, and a key of another store seals nothing here. Read at the first use
 * and not before, because the store may come up later than core. Safe for use by many threads.
 */
public final class StoreKey {
    private final KeyFile file;
    private final SealedIds store;

    /** Reads and makes nothing yet. */
    public StoreKey(KeyFile file, SealedIds store) {
        this.file = file;
        this.store = store;
    }

    /**
     * The keys, read and compared with the store.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} if the key is missing, unreadable or another than that of the store;
     *     nothing was sealed with it then
     */
    Keyring ring() throws EckIdException {
        var proof = store.keyProof();
        var found = file.read();
        if (proof.isPresent() && found.isEmpty()) {
            throw file.refused("is missing, but the store holds what was sealed with it: put the file back from the"
                    + " backup. No new key was made. If there is no backup, begin with an empty store: every id is then"
                    + " asked for anew");
        }
        Keyring here = Keyring.ofAndWipe(found.isPresent() ? found.get() : file.create());
        Sealed kept = proof.isPresent() ? proof.get() : store.keepKeyProof(here.proof());
        if (!here.made(kept)) {
            throw file.refused("holds another key than the one that sealed the store: put back the right file; nodes on"
                    + " one store need copies of one file. Nothing was sealed with this one");
        }
        return here;
    }
}
