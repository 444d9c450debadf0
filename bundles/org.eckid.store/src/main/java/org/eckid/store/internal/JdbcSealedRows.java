// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.DamagedRow;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedRows;
import org.eckid.spi.store.SealedStampseudonym;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Goes through the sealed rows in a database. The order is that of their ids, as the database sorts them. */
@Component(service = SealedRows.class)
public final class JdbcSealedRows implements SealedRows {
    private final Database database;
    private final Transactions transactions;

    /** Opens nothing yet. */
    @Activate
    public JdbcSealedRows(@Reference Database database) {
        this.database = database;
        this.transactions = new Transactions(database);
    }

    @Override
    public List<SealedEckId> rows(BoardId board, Optional<PersonRef> after, int most) throws EckIdException {
        return transactions.read(
                "read sealed rows",
                c -> Statements.select(
                        c,
                        EckIdRows.COLUMNS + "sealed_id s where s.board = ? and s.id > ? order by s.id limit ?",
                        new EckIdRows(),
                        board.value(),
                        id(board, after),
                        most));
    }

    @Override
    public Optional<SealedEckId> row(BoardId board, PersonRef person) throws EckIdException {
        return transactions.read(
                "read a sealed row",
                c -> Statements.one(
                        c,
                        EckIdRows.COLUMNS + "sealed_id s where s.board = ? and s.id = ?",
                        new EckIdRows(),
                        board.value(),
                        Persons.id(board, person)));
    }

    @Override
    public List<SealedEckId> rowsOf(BoardId board, int version, Optional<PersonRef> after, int most)
            throws EckIdException {
        return transactions.read(
                "read the rows of a key",
                c -> Statements.select(
                        c,
                        EckIdRows.COLUMNS
                                + "sealed_id s where s.board = ? and s.id > ? and s.key_version = ? order by s.id limit ?",
                        new EckIdRows(),
                        board.value(),
                        id(board, after),
                        version,
                        most));
    }

    @Override
    public List<SealedStampseudonym> stampseudonymsOf(BoardId board, int version, int most) throws EckIdException {
        return transactions.read(
                "read the root pseudonyms of a key",
                c -> Statements.select(
                        c,
                        "select id, stamp, stamp_version, stamp_number from person where board = ?"
                                + " and state in ('STAMPED', 'ECKID_SUBMITTED', 'LEFT')"
                                + " and stamp is not null and stamp_version = ? limit ?",
                        StampColumns::stampseudonym,
                        board.value(),
                        version,
                        most));
    }

    @Override
    public void reseal(
            Claim claim,
            int version,
            List<SealedEckId> eckIds,
            List<SealedStampseudonym> stampseudonyms,
            RegisterKeeper keeper)
            throws EckIdException {
        transactions.run(
                "seal rows anew",
                c -> BoardTransaction.under(c, claim, now(), in -> {
                    new Resealing(in, version).write(eckIds, stampseudonyms, keeper);
                    return true;
                }));
    }

    @Override
    public List<PersonRef> missing(BoardId board, int most) throws EckIdException {
        return transactions.read(
                "look for missing rows",
                c -> Statements.select(
                        c,
                        "select p.id from person p where p.board = ? and p.state = 'PRESENT'"
                                + " and not exists (select 1 from sealed_id s where s.id = p.id) limit ?",
                        Persons::person,
                        board.value(),
                        most));
    }

    @Override
    public List<DamagedRow> damaged(BoardId board) throws EckIdException {
        return transactions.read(
                "read which rows are damaged",
                c -> Statements.select(
                        c,
                        "select id, since from damaged_row where board = ? order by id limit 1000",
                        row -> new DamagedRow(Persons.person(row), Statements.instant(row, "since")),
                        board.value()));
    }

    @Override
    public boolean addDamaged(BoardId board, PersonRef person) throws EckIdException {
        String id = Persons.id(board, person);
        return transactions.ask(
                "keep that a row is damaged",
                c -> Statements.select(c, "select id from damaged_row where id = ?", row -> true, id)
                                .isEmpty()
                        && Statements.update(
                                        c,
                                        "insert into damaged_row (id, board, since) values (?, ?, ?)",
                                        id,
                                        board.value(),
                                        now())
                                > 0);
    }

    @Override
    public void removeDamaged(Claim claim, List<PersonRef> persons) throws EckIdException {
        transactions.run(
                "keep that rows are whole",
                c -> BoardTransaction.under(c, claim, now(), in -> {
                    new Damaged(in).mended(persons);
                    return true;
                }));
    }

    /** Nobody's id is empty, so all are after that. */
    private static String id(BoardId board, Optional<PersonRef> after) {
        return after.map(person -> Persons.id(board, person)).orElse("");
    }

    private Instant now() {
        return database.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
