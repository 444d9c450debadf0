// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.spi.store.BoardKey;
import org.eckid.spi.store.KekId;
import org.eckid.spi.store.Register;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.VoidedSeals;

/** The rows of a board's keys with their registers. */
final class BoardKeyRows {
    static final String KEY =
            "select board, version, wrapped, kek, decision, since, issued, voided, retires, digest, mac"
                    + " from board_key where ";

    private final Connection c;
    private final BoardId board;

    BoardKeyRows(Connection c, BoardId board) {
        this.c = c;
        this.board = board;
    }

    List<BoardKey> all() throws SQLException {
        return Statements.select(c, KEY + "board = ? order by version", BoardKeyRows::key, board.value());
    }

    List<VoidedSeals> voided(int version, long after) throws SQLException {
        return Statements.select(
                c,
                "select person, up_to from voided_seals where board = ? and version = ? and position_number > ?"
                        + " order by position_number",
                row -> new VoidedSeals(new Sealed(row.getBytes("person")), row.getLong("up_to")),
                board.value(),
                version,
                after);
    }

    void insert(BoardKey key) throws SQLException {
        Statements.update(
                c,
                "insert into board_key (board, version, wrapped, kek, decision, since, issued, voided, retires, digest, mac)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                board.value(),
                key.version(),
                key.wrapped().toBytes(),
                key.kek().value(),
                key.decision(),
                key.since(),
                key.register().issued(),
                key.register().voided(),
                key.register().retires(),
                key.register().digest().toBytes(),
                key.register().mac().toBytes());
    }

    void write(int version, Register register) throws SQLException {
        Statements.update(
                c,
                "update board_key set issued = ?, voided = ?, retires = ?, digest = ?, mac = ? where board = ? and version = ?",
                register.issued(),
                register.voided(),
                register.retires(),
                register.digest().toBytes(),
                register.mac().toBytes(),
                board.value(),
                version);
    }

    void addVoided(BoardKey key, List<VoidedSeals> entries) throws SQLException {
        long[] position = {key.register().voided()};
        Statements.updateEach(
                c,
                "insert into voided_seals (board, version, position_number, person, up_to) values (?, ?, ?, ?, ?)",
                entries,
                entry -> Statements.values(
                        board.value(),
                        key.version(),
                        ++position[0],
                        entry.person().toBytes(),
                        entry.upTo()));
    }

    void delete(int version) throws SQLException {
        Statements.update(c, "delete from voided_seals where board = ? and version = ?", board.value(), version);
        Statements.update(c, "delete from board_key where board = ? and version = ?", board.value(), version);
    }

    /** With these no copy of the board's rows opens any more. */
    void destroy() throws SQLException {
        Statements.update(c, "delete from voided_seals where board = ?", board.value());
        Statements.update(c, "delete from board_key where board = ?", board.value());
        Statements.update(c, "delete from damaged_row where board = ?", board.value());
    }

    static BoardKey key(ResultSet row) throws SQLException {
        return new BoardKey(
                new BoardId(row.getString("board")),
                row.getInt("version"),
                new Sealed(row.getBytes("wrapped")),
                new KekId(row.getString("kek")),
                row.getInt("decision"),
                Statements.instant(row, "since"),
                new Register(
                        row.getLong("issued"),
                        row.getLong("voided"),
                        row.getInt("retires"),
                        new Sealed(row.getBytes("digest")),
                        new Sealed(row.getBytes("mac"))));
    }
}
