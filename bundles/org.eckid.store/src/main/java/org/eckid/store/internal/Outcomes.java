// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Batches.OpenRow;
import org.eckid.store.internal.Persons.Locked;

/**
 * Records what became of persons. First everything is locked and checked, then written, so that a step that the picture in
 * the README does not show changes nothing.
 */
final class Outcomes {
    /** After these it is not known whether the source took a batch; it then counts as a submission. */
    private static final Set<Reason> PERHAPS_TAKEN = Set.of(Reason.SOURCE_TIMED_OUT, Reason.SOURCE_ANSWER_INVALID);

    private final Connection c;
    private final BoardId board;
    private final Instant now;
    private final Batches batches;

    Outcomes(Connection c, BoardId board, Instant now) {
        this.c = c;
        this.board = board;
        this.now = now;
        this.batches = new Batches(c, board, now);
    }

    void record(Outcome outcome) throws SQLException, EckIdException {
        Set<PersonRef> named = named(outcome);
        if (outcome.batch().isPresent()) {
            ofBatch(outcome, outcome.batch().get(), named);
        } else {
            Map<PersonRef, Locked> rows = Persons.lock(c, board, named);
            check(outcome, rows, Optional.empty());
            write(outcome, rows);
        }
    }

    private void ofBatch(Outcome outcome, BatchKey batch, Set<PersonRef> named) throws SQLException, EckIdException {
        OpenRow open = batches.lockOpen(batch);
        List<PersonRef> members = batches.members(batch);
        if (!new HashSet<>(members).containsAll(named)) {
            throw invalid("names a person who is not in the batch");
        }
        Map<PersonRef, Locked> rows = Persons.lock(c, board, members);
        check(outcome, rows, Optional.of(batch));
        write(outcome, rows);
        List<PersonRef> unanswered =
                members.stream().filter(person -> !named.contains(person)).toList();
        sendBack(unanswered, rows);
        batches.end(batch, open.remote().isEmpty() && surelyNotTaken(outcome));
    }

    private static boolean surelyNotTaken(Outcome outcome) {
        return outcome.stampseudonyms().isEmpty()
                && outcome.eckIds().isEmpty()
                && !outcome.aside().isEmpty()
                && outcome.aside().stream().map(PutAside::reason).noneMatch(PERHAPS_TAKEN::contains);
    }

    private static Set<PersonRef> named(Outcome outcome) throws EckIdException {
        List<PersonRef> all = Stream.of(
                        outcome.stampseudonyms().stream().map(SealedStampseudonym::person),
                        outcome.eckIds().stream().map(SealedEckId::person),
                        outcome.aside().stream().map(PutAside::person))
                .flatMap(persons -> persons)
                .toList();
        Set<PersonRef> named = new HashSet<>(all);
        if (named.size() != all.size()) {
            throw invalid("names a person twice");
        }
        return named;
    }

    private static void check(Outcome outcome, Map<PersonRef, Locked> rows, Optional<BatchKey> batch)
            throws EckIdException {
        for (SealedStampseudonym stamped : outcome.stampseudonyms()) {
            checkStep(rows, stamped.person(), batch, Set.of(WorkState.DUE, WorkState.STAMP_SUBMITTED));
        }
        Set<WorkState> anywhereOnTheWay =
                Set.of(WorkState.DUE, WorkState.STAMPED, WorkState.STAMP_SUBMITTED, WorkState.ECKID_SUBMITTED);
        for (SealedEckId sealed : outcome.eckIds()) {
            checkStep(
                    rows, sealed.person(), batch, Set.of(WorkState.DUE, WorkState.STAMPED, WorkState.ECKID_SUBMITTED));
        }
        for (PutAside aside : outcome.aside()) {
            checkStep(rows, aside.person(), batch, anywhereOnTheWay);
        }
    }

    /** A person in an open batch can only be spoken of by the outcome of that batch. */
    private static void checkStep(
            Map<PersonRef, Locked> rows, PersonRef person, Optional<BatchKey> batch, Set<WorkState> from)
            throws EckIdException {
        Locked row = rows.get(person);
        if (row == null) {
            throw invalid("names a person whom the ledger does not know");
        }
        boolean sameBatch = row.batch().equals(batch.map(BatchKey::value));
        if (!sameBatch || (row.state() != WorkState.LEFT && !from.contains(row.state()))) {
            throw new EckIdException(
                    Reason.CHANGED_MEANWHILE,
                    "can't record an outcome: a person of it went on to the state " + row.state()
                            + " meanwhile; nothing was recorded; read the ledger again");
        }
    }

    private void write(Outcome outcome, Map<PersonRef, Locked> rows) throws SQLException {
        letGo(rows.keySet());
        stamp(outcome.stampseudonyms());
        seal(outcome.eckIds());
        putOff(outcome.aside(), rows);
        refuse(outcome.aside());
    }

    /** Who left has nothing more to do with the batch; a sealed row that comes now is kept for a return. */
    private void letGo(Collection<PersonRef> persons) throws SQLException {
        Statements.update(
                c,
                "update person set batch = null, stamp = null where board = ? and person = any(?) and state = 'LEFT'",
                board.value(),
                Persons.keys(persons));
    }

    private void stamp(List<SealedStampseudonym> stamped) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (SealedStampseudonym one : stamped) {
            rows.add(new Object[] {one.seal().toBytes(), now, now, board.value(), Persons.key(one.person())});
        }
        Statements.updateAll(
                c,
                "update person set state = 'STAMPED', stamp = ?, since = ?, due_at = ?,"
                        + " reason = null, not_before = null, attempts = 0, batch = null"
                        + " where board = ? and person = ? and state <> 'LEFT'",
                rows);
    }

    private void seal(List<SealedEckId> sealed) throws SQLException {
        List<String> persons =
                Persons.keys(sealed.stream().map(SealedEckId::person).toList());
        if (persons.isEmpty()) {
            return;
        }
        Statements.update(c, "delete from sealed_id where board = ? and person = any(?)", board.value(), persons);
        List<Object[]> rows = new ArrayList<>();
        for (SealedEckId one : sealed) {
            rows.add(new Object[] {
                board.value(),
                Persons.key(one.person()),
                one.origin(),
                one.chain().uri(),
                one.sector().uri(),
                one.seal().toBytes(),
                one.fingerprint().toBytes()
            });
        }
        Statements.updateAll(
                c,
                "insert into sealed_id (board, person, origin, chain, sector, seal, fingerprint)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows);
        Statements.update(
                c,
                "update person set state = 'PRESENT', since = ?, due_at = ?, stamp = null,"
                        + " reason = null, not_before = null, attempts = 0, batch = null"
                        + " where board = ? and person = any(?) and state <> 'LEFT'",
                now,
                now,
                board.value(),
                persons);
    }

    private void putOff(List<PutAside> aside, Map<PersonRef, Locked> known) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (PutAside one : aside) {
            Locked row = known.get(one.person());
            if (row != null && one.notBefore().isPresent()) {
                WorkState back = backTo(row);
                boolean same = row.state() == back && row.reason().equals(Optional.of(one.reason()));
                rows.add(new Object[] {
                    same,
                    now,
                    back,
                    one.reason(),
                    one.notBefore(),
                    one.notBefore(),
                    board.value(),
                    Persons.key(one.person())
                });
            }
        }
        Statements.updateAll(
                c,
                "update person set since = case when ? then since else ? end, state = ?, reason = ?, not_before = ?,"
                        + " due_at = ?, attempts = attempts + 1, batch = null"
                        + " where board = ? and person = ? and state <> 'LEFT'",
                rows);
    }

    private void refuse(List<PutAside> aside) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (PutAside one : aside) {
            if (one.notBefore().isEmpty()) {
                rows.add(new Object[] {one.reason(), now, now, board.value(), Persons.key(one.person())});
            }
        }
        Statements.updateAll(
                c,
                "update person set state = 'REFUSED', reason = ?, since = ?, due_at = ?, not_before = null,"
                        + " attempts = 0, batch = null, stamp = null"
                        + " where board = ? and person = ? and state <> 'LEFT'",
                rows);
    }

    private void sendBack(List<PersonRef> persons, Map<PersonRef, Locked> known) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (PersonRef person : persons) {
            Locked row = known.get(person);
            if (row != null) {
                rows.add(new Object[] {backTo(row), now, now, board.value(), Persons.key(person)});
            }
        }
        Statements.updateAll(
                c,
                "update person set state = ?, since = ?, due_at = ?, reason = null, not_before = null, batch = null"
                        + " where board = ? and person = ? and state <> 'LEFT'",
                rows);
    }

    /** One who left before the batch, and came back in it, has no root pseudonym any more. */
    private static WorkState backTo(Locked row) {
        WorkState before = row.stage().map(Batches::before).orElse(row.state());
        return before == WorkState.STAMPED && !row.stamped() ? WorkState.DUE : before;
    }

    private static EckIdException invalid(String what) {
        return new EckIdException(
                Reason.CALL_INVALID, "can't record an outcome that " + what + "; nothing was recorded");
    }
}
