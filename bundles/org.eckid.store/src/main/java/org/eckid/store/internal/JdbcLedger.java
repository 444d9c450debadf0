// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.time.Clock;
import java.time.Duration;
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
import org.eckid.spi.store.BatchGlance;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.Claim;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.Submissions;
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
        this(database, database.clock());
    }

    JdbcLedger(Database database, Clock clock) {
        this.transactions = new Transactions(database);
        this.clock = clock;
    }

    @Override
    public long beginReconciliation(Claim claim) throws EckIdException {
        return under(claim, "begin a reconciliation", in -> new Reconciliation(in).begin());
    }

    @Override
    public void seen(Claim claim, long mark, List<EnrolledPerson> persons) throws EckIdException {
        Limits.atMost(1000, persons, "seen persons");
        underDo(claim, "record seen persons", in -> new Reconciliation(in).seen(mark, persons));
    }

    @Override
    public int endReconciliation(Claim claim, long mark) throws EckIdException {
        return under(claim, "end a reconciliation", in -> new Reconciliation(in).end(mark));
    }

    @Override
    public void changed(BoardId board, EnrolledPerson person) throws EckIdException {
        onDo(board, "record a changed person", in -> new Reconciliation(in).changed(person));
    }

    @Override
    public void left(BoardId board, PersonRef person) throws EckIdException {
        onDo(board, "record that a person left", in -> new Reconciliation(in).left(person));
    }

    @Override
    public void startOver(BoardId board, PersonRef person, RegisterKeeper keeper) throws EckIdException {
        onDo(board, "start over with a person", in -> new StartingOver(in, keeper).one(person));
    }

    @Override
    public int dueAgain(BoardId board, Set<Reason> reasons) throws EckIdException {
        return on(board, "make persons due again", in -> new DueAgain(in).after(reasons));
    }

    @Override
    public List<WorkItem> due(BoardId board, WorkState state, Set<Brin> schools, Instant now, int most)
            throws EckIdException {
        return transactions.read("read what is due", c -> new Work(c, board).due(state, schools, now, most));
    }

    @Override
    public Optional<Instant> nextDue(BoardId board, Set<Brin> schools, Instant now) throws EckIdException {
        return transactions.read("read what is due next", c -> new Work(c, board).nextDue(schools, now));
    }

    @Override
    public Optional<WorkItem> item(BoardId board, PersonRef person) throws EckIdException {
        return items(board, List.of(person)).stream().findFirst();
    }

    @Override
    public List<WorkItem> items(BoardId board, Collection<PersonRef> persons) throws EckIdException {
        return transactions.read("read the work of some persons", c -> new Work(c, board).items(persons));
    }

    @Override
    public void prepare(Claim claim, BatchPlan plan, Rounds rounds, Quota quota) throws EckIdException {
        underDo(claim, "prepare a batch", in -> {
            new Batches(in).prepare(plan, rounds);
            new DayQuota(in.c(), in.now()).take(quota);
        });
    }

    @Override
    public void submitted(Claim claim, BatchKey batch, RemoteBatchId remote, Duration look) throws EckIdException {
        underDo(claim, "record a submitted batch", in -> new Batches(in).submitted(batch, remote, look));
    }

    @Override
    public void unknown(Claim claim, BatchKey batch, Reason why, Duration look) throws EckIdException {
        underDo(claim, "record a submit without an answer", in -> new Batches(in).unknown(batch, why, look));
    }

    @Override
    public void waits(Claim claim, BatchKey batch, Reason why, Duration look) throws EckIdException {
        underDo(claim, "record what a batch waits for", in -> new Batches(in).waits(batch, why, look));
    }

    @Override
    public List<OpenBatch> openBatches(BoardId board) throws EckIdException {
        return transactions.read("read the open batches", c -> OpenBatches.of(c, board, now()));
    }

    @Override
    public List<BatchGlance> glanceAtBatches(BoardId board) throws EckIdException {
        return transactions.read("look at the open batches", c -> OpenBatches.glance(c, board, now()));
    }

    @Override
    public void record(Claim claim, Outcome outcome, RegisterKeeper keeper) throws EckIdException {
        underDo(claim, "record an outcome", in -> new Outcomes(in, keeper).record(outcome));
    }

    @Override
    public Submissions submissions(Quota quota) throws EckIdException {
        return transactions.read("count submitted batches", c -> new DayQuota(c, now()).today(quota));
    }

    @Override
    public List<Tally> tallies(BoardId board) throws EckIdException {
        return transactions.read("count the persons of a board", c -> Tallies.all(c, board));
    }

    @Override
    public List<PersonRef> examples(BoardId board, Reason reason, int most) throws EckIdException {
        return transactions.read("read examples of a problem", c -> new Work(c, board).examples(reason, most));
    }

    private <T> T on(BoardId board, String what, BoardTransaction.Work<T> work) throws EckIdException {
        return transactions.ask(what, c -> BoardTransaction.on(c, board, now(), work));
    }

    private void onDo(BoardId board, String what, BoardTransaction.Step step) throws EckIdException {
        transactions.ask(what, c -> BoardTransaction.on(c, board, now(), step.thenNothing()));
    }

    private <T> T under(Claim claim, String what, BoardTransaction.Work<T> work) throws EckIdException {
        return transactions.ask(what, c -> BoardTransaction.under(c, claim, now(), work));
    }

    private void underDo(Claim claim, String what, BoardTransaction.Step step) throws EckIdException {
        transactions.ask(what, c -> BoardTransaction.under(c, claim, now(), step.thenNothing()));
    }

    /** Now, as finely as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
