// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Persons.Locked;
import org.jspecify.annotations.Nullable;

/**
 * Batches from before their submit until their end. While a batch is open, each of its persons points at it: that is what
 * keeps a person out of a second batch. Which index is which person is one array in the row of the batch.
 */
final class Batches {
    private final BoardTransaction in;

    Batches(BoardTransaction in) {
        this.in = in;
    }

    /** The state from which a person gets into a batch of this stage, and back to which it goes without an answer. */
    static WorkState before(WorkState stage) {
        return stage == WorkState.STAMP_SUBMITTED ? WorkState.DUE : WorkState.STAMPED;
    }

    /** Who started over since its round was read keeps its index, and is not in the batch. */
    void prepare(BatchPlan plan, Rounds rounds) throws SQLException, EckIdException {
        List<PersonRef> persons = plan.persons();
        if (new HashSet<>(persons).size() != persons.size()) {
            throw new EckIdException(Reason.CALL_INVALID, "a batch names a person twice; name each person once");
        }
        Map<PersonRef, Locked> known = Persons.known(in, persons);
        List<Locked> inIt = new ArrayList<>();
        for (PersonRef person : persons) {
            Locked row = known.get(person);
            if (row != null && row.round() != round(rounds, person)) {
                continue;
            }
            if (!free(row, plan.stage())) {
                throw meanwhile("a person of the new batch is not in the state " + before(plan.stage()) + " any more");
            }
            inIt.add(Objects.requireNonNull(row, "checked by free"));
        }
        insert(plan);
        putIn(plan, inIt);
    }

    private void putIn(BatchPlan plan, List<Locked> rows) throws SQLException {
        Statements.updateEach(
                in.c(),
                "update person set batch = ?, state = case when state = 'LEFT' then state else ? end,"
                        + " since = case when state = 'LEFT' then since else ? end, reason = null, not_before = null"
                        + " where id = ?",
                rows,
                row -> Statements.values(
                        plan.key().value(), plan.stage(), in.now(), Persons.id(in.board(), row.person())));
        rows.stream().filter(row -> row.state() != WorkState.LEFT).forEach(row -> in.tallies()
                .move(row, plan.stage(), Optional.empty()));
    }

    private static int round(Rounds rounds, PersonRef person) throws EckIdException {
        return rounds.of(person)
                .orElseThrow(() -> new EckIdException(
                        Reason.CALL_INVALID, "a batch names a person without the round that its work began in"));
    }

    void submitted(BatchKey batch, RemoteBatchId remote, Duration look) throws SQLException, EckIdException {
        OpenRow row = lockOpen(batch);
        if (row.remote().isEmpty()) {
            Statements.update(
                    in.c(),
                    "update batch set state = 'SUBMITTED', remote = ?, submitted_at = ?, since = ?, waits_for = ?, look_at = ?"
                            + " where batch = ?",
                    remote.value(),
                    in.now(),
                    in.now(),
                    Reason.BATCH_NOT_FINISHED,
                    in.now().plus(look),
                    batch.value());
        } else if (!row.remote().get().equals(remote.value())) {
            throw meanwhile("the batch was submitted before, under another name");
        }
    }

    void unknown(BatchKey batch, Reason why, Duration look) throws SQLException, EckIdException {
        if (lockOpen(batch).remote().isPresent()) {
            throw meanwhile("the batch was submitted and has a name");
        }
        Statements.update(
                in.c(),
                "update batch set state = 'UNKNOWN', since = ?, waits_for = ?, look_at = ? where batch = ?",
                in.now(),
                why,
                in.now().plus(look),
                batch.value());
    }

    void waits(BatchKey batch, Reason why, Duration look) throws SQLException, EckIdException {
        lockOpen(batch);
        Statements.update(
                in.c(),
                "update batch set waits_for = ?, look_at = ? where batch = ?",
                why,
                in.now().plus(look),
                batch.value());
    }

    /**
     * An open batch that no one else can end meanwhile.
     *
     * @param remote what the source calls it
     * @param persons in the order of their indices
     */
    record OpenRow(WorkState stage, Optional<String> remote, List<PersonRef> persons) {}

    OpenRow lockOpen(BatchKey batch) throws SQLException, EckIdException {
        return Statements.one(
                        in.c(),
                        "select stage, remote, persons from batch where batch = ? and board = ? and ended_at is null for update",
                        row -> new OpenRow(
                                WorkState.valueOf(row.getString("stage")),
                                Optional.ofNullable(row.getString("remote")),
                                OpenBatches.persons(row)),
                        batch.value(),
                        in.board().value())
                .orElseThrow(() -> meanwhile("the batch has ended already, or is not one of this board"));
    }

    /**
     * How a batch ended.
     *
     * @param notTaken the submit surely did not arrive, so it used nothing of the quota
     * @param reason for which its persons were put aside, if they were
     */
    record End(boolean notTaken, Optional<Reason> reason) {
        static End perhapsTaken() {
            return new End(false, Optional.empty());
        }
    }

    /** Ends a batch whose persons have been dealt with. */
    void end(BatchKey batch, End how) throws SQLException {
        Statements.update(
                in.c(),
                "update batch set state = 'ENDED', since = ?, ended_at = ?, not_taken = ?, end_reason = ?, waits_for = null,"
                        + " look_at = null, persons = null where batch = ?",
                in.now(),
                in.now(),
                how.notTaken(),
                how.reason(),
                batch.value());
    }

    List<BatchKey> keys() throws SQLException {
        return Statements.select(
                in.c(),
                "select batch from batch where board = ? and ended_at is null order by sequence_number",
                row -> new BatchKey(row.getObject("batch", UUID.class)),
                in.board().value());
    }

    private static boolean free(@Nullable Locked row, WorkState stage) {
        return row != null && row.batch().isEmpty() && (row.state() == before(stage) || row.state() == WorkState.LEFT);
    }

    private void insert(BatchPlan plan) throws SQLException {
        Statements.update(
                in.c(),
                "insert into batch (batch, board, stage, oin, chain, sector, prepared_at, not_taken, state, since, persons)"
                        + " values (?, ?, ?, ?, ?, ?, ?, false, 'PREPARED', ?, ?)",
                plan.key().value(),
                in.board().value(),
                plan.stage(),
                plan.oin().value(),
                plan.chain().map(Chain::uri),
                plan.sector().map(Sector::uri),
                in.now(),
                in.now(),
                Persons.ids(in.board(), plan.persons()));
    }

    private static EckIdException meanwhile(String what) {
        return new EckIdException(Reason.CHANGED_MEANWHILE, what + "; read the ledger again");
    }
}
