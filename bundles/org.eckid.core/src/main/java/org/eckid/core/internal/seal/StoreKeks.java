// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.KekId;

/**
 * The keys that wrap this store's keys. Given only after it was seen that the store's are wrapped with one of them, or that it has
 * none yet; so a key store that was lost is not made anew over what it sealed, and that of another store seals nothing here. Read
 * at the first use and not before, because the store may come up later than core. Safe for use by many threads.
 */
final class StoreKeks {
    private static final System.Logger LOG = System.getLogger(StoreKeks.class.getName());
    /** More than there are boards in one store. */
    private static final int ALL = 100_000;

    private final KeyStoreFile file;
    private final BoardKeys store;

    /** Reads and makes nothing yet. */
    StoreKeks(KeyStoreFile file, BoardKeys store) {
        this.file = file;
        this.store = store;
    }

    /**
     * The keys, read and compared with the store; what another of them wraps is wrapped anew with the current one.
     *
     * @throws EckIdException {@code KEY_UNAVAILABLE} if the key store is missing, unreadable or another than that of the store;
     *     nothing was sealed with it then
     */
    KeyEncryptionKeys open() throws EckIdException {
        Optional<KekId> known = store.kek();
        Optional<KeyEncryptionKeys> found = file.read();
        if (known.isPresent() && found.isEmpty()) {
            throw file.refused("is missing, but the store holds what was sealed with it: put the file back from the"
                    + " backup, with its password file. No new key was made. If there is no backup, begin with an empty store:"
                    + " every id is then asked for anew");
        }
        KeyEncryptionKeys here = found.isPresent() ? found.get() : file.create();
        KekId used = known.isPresent() ? known.get() : store.keepKek(here.current());
        if (here.alias(used).isEmpty()) {
            throw file.refused(
                    "holds other keys than the one that the store is sealed with: put back the right file; nodes on"
                            + " one store need copies of one key store. Nothing was sealed with this one. See what it holds: "
                            + file.list());
        }
        if (!used.equals(here.current())) {
            wrapAnew(here, used);
        }
        return here;
    }

    /** Every key stays readable meanwhile, also for nodes that have not started anew yet. */
    private void wrapAnew(KeyEncryptionKeys here, KekId former) throws EckIdException {
        int wrapped = 0;
        int left = 0;
        for (BoardKey key : store.wrappedOtherwise(here.current(), ALL)) {
            try {
                wrapAnew(here, key);
                wrapped++;
            } catch (EckIdException e) {
                left++;
                LOG.log(Level.ERROR, "{0} {1}", e.reason().code(), e.getMessage());
            }
        }
        if (left == 0) {
            store.replaceKek(here.current());
            LOG.log(
                    Level.INFO,
                    "{0} keys of boards are wrapped anew with {1}; the key {2} is not used any more. When every node has"
                            + " key.alias={1}, delete it from key.store, so that backups made until now open no more.",
                    wrapped,
                    here.currentAlias(),
                    here.alias(former).orElseThrow());
        }
    }

    private void wrapAnew(KeyEncryptionKeys here, BoardKey key) throws EckIdException {
        byte[] plain = here.unwrap(key);
        try {
            store.rewrap(key, here.wrap(key.board(), key.version(), plain), here.current());
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
