// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Seal;

/**
 * Brings a board's registers in step with the seals that a transaction writes and erases. What they say is made by core; here it
 * is only seen that nothing is written without it.
 */
final class Registers {
    private final BoardKeyRows keys;
    private final RegisterKeeper keeper;

    Registers(BoardTransaction in, RegisterKeeper keeper) {
        this.keys = new BoardKeyRows(in.c(), in.board());
        this.keeper = keeper;
    }

    /**
     * To be called before a transaction writes or erases the seals.
     *
     * @param written the seals that it writes
     * @param voided whose seals of before count no more
     */
    void change(Collection<Seal> written, Collection<PersonRef> voided) throws SQLException, EckIdException {
        if (written.isEmpty() && voided.isEmpty()) {
            return;
        }
        Map<Integer, Long> highest = new HashMap<>();
        written.forEach(seal -> highest.merge(seal.version(), seal.number(), Math::max));
        List<BoardKey> all = keys.all();
        refuseGone(highest.keySet(), all);
        for (BoardKey key : all) {
            long before = key.register().issued();
            long issued = Math.max(before, highest.getOrDefault(key.version(), before));
            if (issued > before || !voided.isEmpty()) {
                write(key, issued, voided);
            }
        }
    }

    private void write(BoardKey key, long issued, Collection<PersonRef> voided) throws SQLException, EckIdException {
        RegisterKeeper.Entry next = keeper.next(key, issued, voided);
        keys.addVoided(key, next.voided());
        keys.write(key.version(), next.register());
    }

    private static void refuseGone(Set<Integer> used, List<BoardKey> all) throws EckIdException {
        Set<Integer> gone = new HashSet<>(used);
        all.forEach(key -> gone.remove(key.version()));
        if (!gone.isEmpty()) {
            throw new EckIdException(
                    Reason.CHANGED_MEANWHILE,
                    "the key that sealed this is not the board's any more; nothing was written; read the ledger again");
        }
    }
}
