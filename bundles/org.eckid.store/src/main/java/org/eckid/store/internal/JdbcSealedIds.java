// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.MadeId;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sealed rows in a database. Whether a person is enrolled, and where, is decided in the same statement. */
@Component(service = SealedIds.class)
public final class JdbcSealedIds implements SealedIds {
    private static final String ENROLLED =
            "sealed_id s join person p on p.id = s.id where p.school = ? and p.state = 'PRESENT'";
    /** A join, because H2 would compare each row that it finds with the whole list. */
    private static final String ASKED =
            "unnest(cast(? as varchar array)) as asked(id) join sealed_id s on s.id = asked.id"
                    + " join person p on p.id = s.id where p.school = ? and p.state = 'PRESENT'";

    private final Transactions transactions;
    private final Clock clock;

    /** Opens nothing yet. */
    @Activate
    public JdbcSealedIds(@Reference Database database) {
        this(database, database.clock());
    }

    JdbcSealedIds(Database database, Clock clock) {
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    @Override
    public Map<PersonRef, SealedEckId> read(BoardId board, Brin school, List<PersonRef> persons) throws EckIdException {
        Limits.atMost(1000, persons, "persons to read");
        List<SealedEckId> rows = transactions.read(
                "read sealed ids",
                c -> Statements.select(
                        c, EckIdRows.COLUMNS + ASKED, new EckIdRows(), Persons.ids(board, persons), school.value()));
        Map<PersonRef, SealedEckId> found = new HashMap<>();
        rows.forEach(row -> found.put(row.person(), row));
        return found;
    }

    @Override
    public Optional<MadeId> made(BoardId board, PersonRef person) throws EckIdException {
        return transactions.read(
                "read since when there is an id",
                c -> Statements.one(
                        c,
                        "select made_at, origin from sealed_id where id = ?",
                        row -> new MadeId(Statements.instant(row, "made_at"), Origin.valueOf(row.getString("origin"))),
                        Persons.id(board, person)));
    }

    @Override
    public Optional<SealedEckId> byFingerprint(BoardId board, Brin school, List<Sealed> fingerprints)
            throws EckIdException {
        List<SealedEckId> found = transactions.read("look for a fingerprint", c -> {
            List<SealedEckId> rows = new ArrayList<>();
            for (Sealed fingerprint : fingerprints) {
                rows.addAll(Statements.select(
                        c,
                        EckIdRows.COLUMNS + ENROLLED + " and s.board = ? and s.fingerprint = ?",
                        new EckIdRows(),
                        school.value(),
                        board.value(),
                        fingerprint.toBytes()));
            }
            return rows;
        });
        // Two records of one human at one school: nobody can say which is meant, so neither is.
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public int eraseOtherSectors(Claim claim, Set<Brin> schools, Sector sector, RegisterKeeper keeper)
            throws EckIdException {
        return transactions.ask(
                "erase ids of other sectors",
                c -> BoardTransaction.under(
                        c, claim, now(), in -> new StartingOver(in, keeper).ofOtherSectors(schools, sector)));
    }

    @Override
    public int erase(Claim claim, Origin origin, RegisterKeeper keeper) throws EckIdException {
        return transactions.ask(
                "erase sealed ids",
                c -> BoardTransaction.under(c, claim, now(), in -> new Erasure(in, keeper).erase(origin)));
    }

    @Override
    public int takeOverAndErase(BoardId board, Origin origin, RegisterKeeper keeper) throws EckIdException {
        return transactions.ask("take over a board and erase sealed ids", c -> {
            Claim claim = new Turns(c, now()).claim(board);
            return BoardTransaction.under(c, claim, now(), in -> new Erasure(in, keeper).erase(origin));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
