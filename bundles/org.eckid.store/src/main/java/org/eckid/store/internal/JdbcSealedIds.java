// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedIds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The sealed rows in a database. Whether a person is enrolled, and where, is decided in the same statement. */
@Component(service = SealedIds.class)
public final class JdbcSealedIds implements SealedIds {
    private static final String ENROLLED = "select s.id, s.origin, s.chain, s.sector, s.seal, s.fingerprint"
            + " from sealed_id s join person p on p.id = s.id where p.school = ? and p.state = 'PRESENT' and ";

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
        Map<PersonRef, SealedEckId> found = new HashMap<>();
        transactions.run("read sealed ids", c -> {
            for (List<String> ids : Persons.portions(board, persons)) {
                Statements.select(c, ENROLLED + "s.id = any(?)", JdbcSealedIds::row, school.value(), ids)
                        .forEach(row -> found.put(row.person(), row));
            }
        });
        return found;
    }

    @Override
    public Optional<SealedEckId> byFingerprint(BoardId board, Brin school, Sealed fingerprint) throws EckIdException {
        List<SealedEckId> found = transactions.ask(
                "look for a fingerprint",
                c -> Statements.select(
                        c,
                        ENROLLED + "s.board = ? and s.fingerprint = ?",
                        JdbcSealedIds::row,
                        school.value(),
                        board.value(),
                        fingerprint.toBytes()));
        // Two records of one human at one school: nobody can say which is meant, so neither is.
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public int eraseOtherSectors(Claim claim, Set<Brin> schools, Sector sector) throws EckIdException {
        return transactions.ask(
                "erase ids of other sectors",
                c -> BoardTransaction.under(
                        c, claim, now(), in -> new StartingOver(in).ofOtherSectors(schools, sector)));
    }

    @Override
    public int erase(Claim claim, Origin origin) throws EckIdException {
        return transactions.ask(
                "erase sealed ids", c -> BoardTransaction.under(c, claim, now(), in -> new Erasure(in).erase(origin)));
    }

    @Override
    public int takeOverAndErase(BoardId board, Origin origin) throws EckIdException {
        return transactions.ask("take over a board and erase sealed ids", c -> {
            Claim claim = new Turns(c, now()).claim(board);
            return BoardTransaction.under(c, claim, now(), in -> new Erasure(in).erase(origin));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static SealedEckId row(ResultSet row) throws SQLException {
        return new SealedEckId(
                Persons.person(row),
                Origin.valueOf(row.getString("origin")),
                new Chain(row.getString("chain")),
                new Sector(row.getString("sector")),
                new Sealed(row.getBytes("seal")),
                new Sealed(row.getBytes("fingerprint")));
    }
}
