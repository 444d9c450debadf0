// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.seal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.BoardKeys;
import org.jspecify.annotations.Nullable;

/** The boards' keys that were unwrapped, until the board has others or none. Safe for use by many threads. */
final class KeyRing {
    private final Source source;
    private final Map<BoardId, List<DataKey>> boards = new ConcurrentHashMap<>();
    private volatile @Nullable KeyEncryptionKeys keks;

    /** Where the keys come from that wrap. */
    interface Source {
        KeyEncryptionKeys open() throws EckIdException;
    }

    KeyRing(Source source) {
        this.source = source;
    }

    static KeyRing of(KeyStoreFile file, BoardKeys store) {
        return new KeyRing(new StoreKeks(file, store)::open);
    }

    /** Opens the key store, if that was not done; asked anew each time until it works. */
    void ready() throws EckIdException {
        if (keks == null) {
            keks = source.open();
        }
    }

    /** What wraps, once it is {@link #ready}. */
    KeyEncryptionKeys keks() throws EckIdException {
        KeyEncryptionKeys here = keks;
        if (here == null) {
            throw new EckIdException(
                    Reason.KEY_UNAVAILABLE, "key.store was not opened yet; the log says why, and it is tried again");
        }
        return here;
    }

    /** The key in this row, unwrapped now or before. */
    DataKey key(BoardKey row) throws EckIdException {
        for (DataKey known : boards.getOrDefault(row.board(), List.of())) {
            if (known.isOf(row)) {
                return known;
            }
        }
        return new DataKey(row, keks().unwrap(row));
    }

    /** What was unwrapped of a board. */
    List<DataKey> known(BoardId board) {
        return Objects.requireNonNull(boards.getOrDefault(board, List.of()));
    }

    /** These are the board's keys now; others are dropped. */
    void keep(BoardId board, List<DataKey> keys) {
        if (keys.isEmpty()) {
            boards.remove(board);
        } else if (!keys.equals(boards.get(board))) {
            boards.put(board, keys);
        }
    }
}
