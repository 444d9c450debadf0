// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.control.BoardHoldings;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Erasures;
import org.eckid.spi.store.RegisterKeeper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Erases in a database: each call is one transaction of {@link LeftPersons} or {@link WholeBoard}. */
@Component(service = Erasures.class)
public final class JdbcErasures implements Erasures {
    private final Transactions transactions;
    private final Clock clock;

    /** Opens nothing yet. */
    @Activate
    public JdbcErasures(@Reference Database database) {
        this(database, database.clock());
    }

    JdbcErasures(Database database, Clock clock) {
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    @Override
    public int ofLeft(Claim claim, Instant before, int most, RegisterKeeper keeper) throws EckIdException {
        return transactions.ask(
                "erase persons who left",
                c -> BoardTransaction.under(c, claim, now(), in -> new LeftPersons(in, keeper).erase(before, most)));
    }

    @Override
    public Optional<Instant> firstLeft(BoardId board) throws EckIdException {
        return transactions.read("read who left first", c -> LeftPersons.first(c, board));
    }

    @Override
    public BoardHoldings holdings(BoardId board) throws EckIdException {
        return transactions.read("count what is kept of a board", c -> WholeBoard.holdings(c, board));
    }

    @Override
    public BoardHoldings takeOverAndEraseBoard(BoardId board) throws EckIdException {
        return transactions.ask("take over a board and erase it", c -> {
            Claim claim = new Turns(c, now()).claim(board);
            return BoardTransaction.under(c, claim, now(), in -> new WholeBoard(in).erase());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
