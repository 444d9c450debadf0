// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.JournalEntry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The boards' changes in a database. Rows are added and never changed; the primary key decides who was first. */
@Component(service = BoardJournal.class)
public final class JdbcBoardJournal implements BoardJournal {
    private final Transactions transactions;

    /** Opens nothing yet. */
    @Activate
    public JdbcBoardJournal(@Reference Database database) {
        this.transactions = new Transactions(database);
    }

    @Override
    public List<JournalEntry> entries(BoardId board) throws EckIdException {
        return transactions.read("read a board's changes", c -> read(c, board));
    }

    @Override
    public int last(BoardId board) throws EckIdException {
        return transactions.read("read a board's changes", c -> last(c, board));
    }

    private static int last(Connection c, BoardId board) throws SQLException {
        return Statements.one(
                        c,
                        "select entry_number from journal where board = ? order by entry_number desc limit 1",
                        row -> row.getInt("entry_number"),
                        board.value())
                .orElse(0);
    }

    @Override
    public void append(BoardId board, JournalEntry entry) throws EckIdException {
        transactions.run("append to a board's changes", c -> {
            int last = last(c, board);
            if (entry.number() != last + 1) {
                throw new EckIdException(
                        Reason.CHANGED_MEANWHILE,
                        "change " + entry.number() + " of this board can't be added after change " + last
                                + ": someone changed the board at the same time; look again and repeat");
            }
            write(c, board, entry);
        });
    }

    private static List<JournalEntry> read(Connection c, BoardId board) throws SQLException {
        Map<Integer, Map<String, String>> details = new HashMap<>();
        List<JournalEntry> entries = new ArrayList<>();
        List<JournalEntry> bare = Statements.select(
                c,
                "select entry_number, happened_at, who, change_kind from journal where board = ? order by entry_number",
                row -> new JournalEntry(
                        row.getInt("entry_number"),
                        Statements.instant(row, "happened_at"),
                        row.getString("who"),
                        row.getString("change_kind"),
                        Map.of()),
                board.value());
        Statements.select(
                c,
                "select entry_number, detail, content from journal_detail where board = ?",
                row -> details.computeIfAbsent(row.getInt("entry_number"), number -> new HashMap<>())
                        .put(row.getString("detail"), row.getString("content")),
                board.value());
        for (JournalEntry entry : bare) {
            Map<String, String> parts = details.getOrDefault(entry.number(), Map.of());
            entries.add(new JournalEntry(entry.number(), entry.at(), entry.who(), entry.kind(), parts));
        }
        return entries;
    }

    private static void write(Connection c, BoardId board, JournalEntry entry) throws SQLException {
        Statements.update(
                c,
                "insert into journal (board, entry_number, happened_at, who, change_kind) values (?, ?, ?, ?, ?)",
                board.value(),
                entry.number(),
                entry.at().truncatedTo(ChronoUnit.MICROS),
                entry.who(),
                entry.kind());
        Statements.updateEach(
                c,
                "insert into journal_detail (board, entry_number, detail, content) values (?, ?, ?, ?)",
                entry.details().entrySet(),
                detail -> Statements.values(board.value(), entry.number(), detail.getKey(), detail.getValue()));
    }
}
