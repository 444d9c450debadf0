// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.List;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.RegisterKeeper;

/** A board gets its next key, or loses one that closes nothing any more. */
final class KeyChange {
    private final BoardTransaction in;
    private final BoardKeyRows keys;

    KeyChange(BoardTransaction in) {
        this.in = in;
        this.keys = new BoardKeyRows(in.c(), in.board());
    }

    void add(BoardKey key) throws SQLException, EckIdException {
        List<BoardKey> all = keys.all();
        int last = all.isEmpty() ? 0 : all.get(all.size() - 1).version();
        if (key.version() != last + 1) {
            throw new EckIdException(
                    Reason.CHANGED_MEANWHILE,
                    "board " + in.board().value() + " got another key meanwhile; nothing was written");
        }
        if (all.isEmpty() && isSealed()) {
            throw new EckIdException(
                    Reason.STORE_DAMAGED,
                    "board " + in.board().value()
                            + " has sealed rows but its key is gone: restore the store from a backup,"
                            + " or erase the board's ids and have them made anew");
        }
        keys.insert(key);
        Statements.update(
                in.c(),
                "update board_key set rows_left = (select count(*) from sealed_id where board = ? and key_version = ?)"
                        + " where board = ? and version = ?",
                in.board().value(),
                last,
                in.board().value(),
                last);
    }

    boolean retire(RegisterKeeper keeper) throws SQLException, EckIdException {
        List<BoardKey> all = keys.all();
        if (all.size() < 2) {
            return false;
        }
        BoardKey active = all.get(all.size() - 1);
        int former = active.register().retires();
        if (former == 0 || holds(former)) {
            return false;
        }
        keys.write(active.version(), keeper.retired(active));
        keys.delete(former);
        return true;
    }

    private boolean holds(int version) throws SQLException {
        return !Statements.select(
                        in.c(),
                        "select id from sealed_id where board = ? and key_version = ? union all"
                                + " select id from person where board = ? and stamp is not null and stamp_version = ? limit 1",
                        row -> true,
                        in.board().value(),
                        version,
                        in.board().value(),
                        version)
                .isEmpty();
    }

    /** Whether anything of the board is under seal. */
    boolean isSealed() throws SQLException {
        return !Statements.select(
                        in.c(),
                        "select id from sealed_id where board = ? union all"
                                + " select id from person where board = ? and stamp is not null limit 1",
                        row -> true,
                        in.board().value(),
                        in.board().value())
                .isEmpty();
    }
}
