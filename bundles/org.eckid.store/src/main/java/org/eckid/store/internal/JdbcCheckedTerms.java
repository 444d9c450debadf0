// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.CheckedTerm;
import org.eckid.spi.store.CheckedTerms;
import org.eckid.spi.store.Claim;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The checked terms in a database. */
@Component(service = CheckedTerms.class)
public final class JdbcCheckedTerms implements CheckedTerms {
    private static final int LONGEST_NAME = 500;

    private final Database database;
    private final Transactions transactions;

    /** Opens nothing yet. */
    @Activate
    public JdbcCheckedTerms(@Reference Database database) {
        this.database = database;
        this.transactions = new Transactions(database);
    }

    @Override
    public List<CheckedTerm> of(BoardId board) throws EckIdException {
        return transactions.read(
                "read the checked chains and sectors",
                c -> Statements.select(
                        c,
                        "select uri, name, former_name, finding, since from checked_term where board = ? order by uri",
                        JdbcCheckedTerms::term,
                        board.value()));
    }

    @Override
    public void replace(Claim claim, List<CheckedTerm> terms) throws EckIdException {
        transactions.ask(
                "record the checked chains and sectors",
                c -> BoardTransaction.under(c, claim, database.clock().instant(), in -> write(in, terms)));
    }

    private static int write(BoardTransaction in, List<CheckedTerm> terms) throws SQLException {
        Statements.update(
                in.c(), "delete from checked_term where board = ?", in.board().value());
        Statements.updateEach(
                in.c(),
                "insert into checked_term (board, uri, name, former_name, finding, since) values (?, ?, ?, ?, ?, ?)",
                terms,
                term -> Statements.values(
                        in.board().value(),
                        term.uri(),
                        cut(term.name()),
                        cut(term.formerName()),
                        term.finding(),
                        term.since()));
        return terms.size();
    }

    private static Optional<String> cut(Optional<String> name) {
        return name.map(text -> text.substring(0, Math.min(LONGEST_NAME, text.length())));
    }

    private static CheckedTerm term(ResultSet row) throws SQLException {
        return new CheckedTerm(
                row.getString("uri"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("former_name")),
                Optional.ofNullable(row.getString("finding")).map(Reason::valueOf),
                Statements.instant(row, "since"));
    }
}
