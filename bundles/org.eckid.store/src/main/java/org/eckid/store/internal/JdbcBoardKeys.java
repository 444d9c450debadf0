// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.KekId;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.VoidedSeals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The boards' wrapped keys in a database. */
@Component(service = BoardKeys.class)
public final class JdbcBoardKeys implements BoardKeys {
    private final Database database;
    private final Transactions transactions;

    /** Opens nothing yet. */
    @Activate
    public JdbcBoardKeys(@Reference Database database) {
        this.database = database;
        this.transactions = new Transactions(database);
    }

    /** A store of which that row was lost shows what one of its keys is wrapped with. */
    @Override
    public Optional<KekId> kek() throws EckIdException {
        return transactions.read("read what keys are wrapped with", JdbcBoardKeys::kek);
    }

    /** Two nodes at once: the row of the second is refused, and its transaction runs again. */
    @Override
    public KekId keepKek(KekId first) throws EckIdException {
        return transactions.ask("keep what keys are wrapped with", c -> {
            Optional<KekId> kept = kept(c);
            if (kept.isPresent()) {
                return kept.get();
            }
            KekId kek = ofAnyKey(c).orElse(first);
            Statements.update(c, "insert into store_kek (only_row, kek) values (1, ?)", kek.value());
            return kek;
        });
    }

    @Override
    public void replaceKek(KekId now) throws EckIdException {
        transactions.run("keep what keys are wrapped with", c -> {
            if (!wrappedOtherwise(c, now, 1).isEmpty()) {
                throw new EckIdException(
                        Reason.CHANGED_MEANWHILE,
                        "a key was made meanwhile that is wrapped with another; wrap it first");
            }
            Statements.update(c, "update store_kek set kek = ?", now.value());
        });
    }

    @Override
    public List<BoardKey> wrappedOtherwise(KekId kek, int most) throws EckIdException {
        return transactions.read("read keys", c -> wrappedOtherwise(c, kek, most));
    }

    @Override
    public void rewrap(BoardKey key, Sealed wrapped, KekId kek) throws EckIdException {
        transactions.run(
                "wrap a key anew",
                c -> Statements.update(
                        c,
                        "update board_key set wrapped = ?, kek = ? where board = ? and version = ? and wrapped = ?",
                        wrapped.toBytes(),
                        kek.value(),
                        key.board().value(),
                        key.version(),
                        key.wrapped().toBytes()));
    }

    @Override
    public List<BoardKey> of(BoardId board) throws EckIdException {
        return transactions.read("read the keys of a board", c -> new BoardKeyRows(c, board).all());
    }

    @Override
    public List<VoidedSeals> voided(BoardId board, int version, long after) throws EckIdException {
        return transactions.read("read which seals are void", c -> new BoardKeyRows(c, board).voided(version, after));
    }

    @Override
    public void add(Claim claim, BoardKey key) throws EckIdException {
        transactions.run(
                "keep a key",
                c -> BoardTransaction.under(c, claim, now(), in -> {
                    new KeyChange(in).add(key);
                    return true;
                }));
    }

    /** Two nodes at once: the row of the second is refused, and its transaction runs again. */
    @Override
    public BoardKey keepFirst(BoardKey key) throws EckIdException {
        return transactions.ask("keep a key", c -> {
            BoardKeyRows rows = new BoardKeyRows(c, key.board());
            List<BoardKey> all = rows.all();
            if (!all.isEmpty()) {
                return all.get(0);
            }
            rows.insert(key);
            return key;
        });
    }

    @Override
    public long rowsLeft(BoardId board) throws EckIdException {
        return transactions.read("read how far a key is retired", c -> Statements.one(
                        c,
                        "select k.rows_left from board_key k where k.board = ? and exists"
                                + " (select 1 from board_key next where next.board = k.board and next.retires = k.version)",
                        row -> row.getLong("rows_left"),
                        board.value())
                .orElse(0L));
    }

    @Override
    public boolean retire(Claim claim, RegisterKeeper keeper) throws EckIdException {
        return transactions.ask(
                "erase a retired key",
                c -> BoardTransaction.under(c, claim, now(), in -> new KeyChange(in).retire(keeper)));
    }

    private Instant now() {
        return database.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<BoardKey> wrappedOtherwise(Connection c, KekId kek, int most) throws SQLException {
        return Statements.select(c, BoardKeyRows.KEY + "kek <> ? limit ?", BoardKeyRows::key, kek.value(), most);
    }

    private static Optional<KekId> kek(Connection c) throws SQLException {
        Optional<KekId> kept = kept(c);
        return kept.isPresent() ? kept : ofAnyKey(c);
    }

    private static Optional<KekId> ofAnyKey(Connection c) throws SQLException {
        return Statements.one(c, "select kek from board_key limit 1", row -> new KekId(row.getString("kek")));
    }

    private static Optional<KekId> kept(Connection c) throws SQLException {
        return Statements.one(c, "select kek from store_kek", row -> new KekId(row.getString("kek")));
    }
}
