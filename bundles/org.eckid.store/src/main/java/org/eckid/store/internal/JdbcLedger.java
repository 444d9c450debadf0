// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.Tally;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ledger in a database: each call is one transaction of {@link Reconciliation}, {@link Work} and the like. */
@Component(service = Ledger.class)
public final class JdbcLedger implements Ledger {
    private final Transactions transactions;
    private final Clock clock;

    /** Opens nothing yet. */
    @Activate
    public JdbcLedger(@Reference Database database) {
        this(database, Clock.systemUTC());
    }

    JdbcLedger(Database database, Clock clock) {
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    @Override
    public long beginReconciliation(BoardId board) throws EckIdException {
        return transactions.ask("begin a reconciliation", c -> new Reconciliation(c, board, now()).begin());
    }

    @Override
    public void seen(BoardId board, long mark, List<EnrolledPerson> persons) throws EckIdException {
        Limits.atMost(1000, persons, "seen persons");
        transactions.run("record seen persons", c -> new Reconciliation(c, board, now()).seen(mark, persons));
    }

    @Override
    public int endReconciliation(BoardId board, long mark) throws EckIdException {
        return transactions.ask("end a reconciliation", c -> new Reconciliation(c, board, now()).end(mark));
    }

    @Override
    public void changed(BoardId board, EnrolledPerson person) throws EckIdException {
        transactions.run("record a changed person", c -> new Reconciliation(c, board, now()).changed(person));
    }

    @Override
    public void left(BoardId board, PersonRef person) throws EckIdException {
        transactions.run("record that a person left", c -> new Reconciliation(c, board, now()).left(person));
    }

    @Override
    public void startOver(BoardId board, PersonRef person) throws EckIdException {
        transactions.run("start over with a person", c -> new StartingOver(c, board, now()).one(person));
    }

    @Override
    public int dueAgain(BoardId board, Set<Reason> reasons) throws EckIdException {
        return transactions.ask("make persons due again", c -> new Work(c, board).dueAgain(reasons, now()));
    }

    @Override
    public List<WorkItem> due(BoardId board, WorkState state, Set<Brin> schools, Instant now, int most)
            throws EckIdException {
        return transactions.ask("read what is due", c -> new Work(c, board).due(state, schools, now, most));
    }

    @Override
    public Optional<WorkItem> item(BoardId board, PersonRef person) throws EckIdException {
        return items(board, List.of(person)).stream().findFirst();
    }

    @Override
    public List<WorkItem> items(BoardId board, Collection<PersonRef> persons) throws EckIdException {
        return transactions.ask("read the work of some persons", c -> new Work(c, board).items(persons));
    }

    @Override
    public void prepare(BoardId board, BatchPlan plan, Rounds rounds) throws EckIdException {
        transactions.run("prepare a batch", c -> new Batches(c, board, now()).prepare(plan, rounds));
    }

    @Override
    public void submitted(BoardId board, BatchKey batch, RemoteBatchId remote) throws EckIdException {
        transactions.run("record a submitted batch", c -> new Batches(c, board, now()).submitted(batch, remote));
    }

    @Override
    public List<OpenBatch> openBatches(BoardId board) throws EckIdException {
        return transactions.ask("read the open batches", c -> new Batches(c, board, now()).open());
    }

    @Override
    public void record(BoardId board, Outcome outcome) throws EckIdException {
        transactions.run("record an outcome", c -> new Outcomes(c, board, now()).record(outcome));
    }

    @Override
    public int submissionsSince(Instant moment) throws EckIdException {
        return transactions.ask("count submitted batches", c -> Batches.submissionsSince(c, moment));
    }

    @Override
    public List<Tally> tallies(BoardId board) throws EckIdException {
        return transactions.ask("count the persons of a board", c -> new Work(c, board).tallies());
    }

    @Override
    public List<PersonRef> examples(BoardId board, Reason reason, int most) throws EckIdException {
        return transactions.ask("read examples of a problem", c -> new Work(c, board).examples(reason, most));
    }

    /** Now, as finely as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
