// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Persons.Locked;
import org.jspecify.annotations.Nullable;

/**
 * Batches from before their submit until their end. While a batch is open, each of its persons points at it: that is what
 * keeps a person out of a second batch. Which index is which person is one array in the row of the batch.
 */
final class Batches {
    private final Connection c;
    private final BoardId board;
    private final Instant now;

    Batches(Connection c, BoardId board, Instant now) {
        this.c = c;
        this.board = board;
        this.now = now;
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
        Map<PersonRef, Locked> known = Persons.lock(c, board, persons);
        List<PersonRef> inIt = new ArrayList<>();
        for (PersonRef person : persons) {
            Locked row = known.get(person);
            if (row != null && row.round() != round(rounds, person)) {
                continue;
            }
            if (!free(row, plan.stage())) {
                throw meanwhile("a person of the new batch is not in the state " + before(plan.stage()) + " any more");
            }
            inIt.add(person);
        }
        insert(plan);
        for (List<String> ids : Persons.portions(board, inIt)) {
            Statements.update(
                    c,
                    "update person set batch = ?, state = case when state = 'LEFT' then state else ? end,"
                            + " since = case when state = 'LEFT' then since else ? end, reason = null, not_before = null"
                            + " where id = any(?)",
                    plan.key().value(),
                    plan.stage(),
                    now,
                    ids);
        }
    }

    private static int round(Rounds rounds, PersonRef person) throws EckIdException {
        return rounds.of(person)
                .orElseThrow(() -> new EckIdException(
                        Reason.CALL_INVALID, "a batch names a person without the round that its work began in"));
    }

    void submitted(BatchKey batch, RemoteBatchId remote) throws SQLException, EckIdException {
        OpenRow row = lockOpen(batch);
        if (row.remote().isEmpty()) {
            Statements.update(
                    c,
                    "update batch set remote = ?, submitted_at = ? where batch = ?",
                    remote.value(),
                    now,
                    batch.value());
        } else if (!row.remote().get().equals(remote.value())) {
            throw meanwhile("the batch was submitted before, under another name");
        }
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
                        c,
                        "select stage, remote, persons from batch where batch = ? and board = ? and ended_at is null for update",
                        row -> new OpenRow(
                                WorkState.valueOf(row.getString("stage")),
                                Optional.ofNullable(row.getString("remote")),
                                persons(row)),
                        batch.value(),
                        board.value())
                .orElseThrow(() -> meanwhile("the batch has ended already, or is not one of this board"));
    }

    /** Ends a batch whose persons have been dealt with. */
    void end(BatchKey batch, boolean notTaken) throws SQLException {
        Statements.update(
                c,
                "update batch set ended_at = ?, not_taken = ?, persons = null where batch = ?",
                now,
                notTaken,
                batch.value());
    }

    List<OpenBatch> open() throws SQLException {
        return Statements.select(
                c,
                "select batch, stage, oin, chain, sector, remote, prepared_at, persons from batch"
                        + " where board = ? and ended_at is null order by sequence_number",
                Batches::batch,
                board.value());
    }

    List<BatchKey> keys() throws SQLException {
        return Statements.select(
                c,
                "select batch from batch where board = ? and ended_at is null order by sequence_number",
                row -> new BatchKey(row.getObject("batch", UUID.class)),
                board.value());
    }

    /** Over all boards. A batch without a known outcome counts, unless it ended in a way that says it was not taken. */
    static int submissionsSince(Connection c, Instant moment) throws SQLException {
        return Statements.one(
                        c,
                        "select count(*) as batches from batch where submitted_at >= ?"
                                + " or (submitted_at is null and prepared_at >= ? and not not_taken)",
                        row -> row.getInt("batches"),
                        moment,
                        moment)
                .orElse(0);
    }

    private static boolean free(@Nullable Locked row, WorkState stage) {
        return row != null && row.batch().isEmpty() && (row.state() == before(stage) || row.state() == WorkState.LEFT);
    }

    private void insert(BatchPlan plan) throws SQLException {
        Statements.update(
                c,
                "insert into batch (batch, board, stage, oin, chain, sector, prepared_at, not_taken, persons)"
                        + " values (?, ?, ?, ?, ?, ?, ?, false, ?)",
                plan.key().value(),
                board.value(),
                plan.stage(),
                plan.oin().value(),
                plan.chain().map(Chain::uri),
                plan.sector().map(Sector::uri),
                now,
                Persons.ids(board, plan.persons()));
    }

    private static OpenBatch batch(ResultSet row) throws SQLException {
        return new OpenBatch(
                new BatchPlan(
                        new BatchKey(row.getObject("batch", UUID.class)),
                        WorkState.valueOf(row.getString("stage")),
                        new Oin(row.getString("oin")),
                        Optional.ofNullable(row.getString("chain")).map(Chain::new),
                        Optional.ofNullable(row.getString("sector")).map(Sector::new),
                        persons(row)),
                Optional.ofNullable(row.getString("remote")).map(RemoteBatchId::new),
                Statements.instant(row, "prepared_at"));
    }

    private static List<PersonRef> persons(ResultSet row) throws SQLException {
        List<PersonRef> persons = new ArrayList<>();
        for (Object id : (Object[]) row.getArray("persons").getArray()) {
            persons.add(Persons.person((String) id));
        }
        return persons;
    }

    private static EckIdException meanwhile(String what) {
        return new EckIdException(Reason.CHANGED_MEANWHILE, what + "; read the ledger again");
    }
}
