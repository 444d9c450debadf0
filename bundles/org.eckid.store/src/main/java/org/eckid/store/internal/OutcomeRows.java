// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Persons.Locked;

/** Writes an outcome that has been checked. Whoever LEFT keeps that state. */
final class OutcomeRows {
    private final Connection c;
    private final BoardId board;
    private final Instant now;

    OutcomeRows(Connection c, BoardId board, Instant now) {
        this.c = c;
        this.board = board;
        this.now = now;
    }

    /**
     * Writes all that the outcome names.
     *
     * @param rows of those persons, and of the others of the batch
     */
    void write(Outcome outcome, Map<PersonRef, Locked> rows) throws SQLException {
        letGo(rows.values());
        stamp(outcome.stampseudonyms());
        seal(outcome.eckIds(), rows);
        putOff(outcome.aside(), rows);
        refuse(outcome.aside());
    }

    /** Those of a batch who got no answer are due at once, in the state before it. */
    void sendBack(List<PersonRef> persons, Map<PersonRef, Locked> rows) throws SQLException {
        Statements.updateEach(
                c,
                "update person set state = ?, since = ?, due_at = ?, reason = null, not_before = null, batch = null"
                        + " where id = ? and state <> 'LEFT'",
                persons.stream().map(person -> of(person, rows)).toList(),
                row -> Statements.values(backTo(row), now, now, Persons.id(board, row.person())));
    }

    /** Who left has nothing more to do with the batch; a sealed row that comes now is kept for a return. */
    private void letGo(Collection<Locked> rows) throws SQLException {
        Statements.updateEach(
                c,
                "update person set batch = null, stamp = null where id = ?",
                rows.stream().filter(row -> row.state() == WorkState.LEFT).toList(),
                row -> Statements.values(Persons.id(board, row.person())));
    }

    private void stamp(List<SealedStampseudonym> stamped) throws SQLException {
        Statements.updateEach(
                c,
                "update person set state = 'STAMPED', stamp = ?, since = ?, due_at = ?,"
                        + " reason = null, not_before = null, attempts = 0, batch = null"
                        + " where id = ? and state <> 'LEFT'",
                stamped,
                one -> Statements.values(one.seal().toBytes(), now, now, Persons.id(board, one.person())));
    }

    private void seal(List<SealedEckId> sealed, Map<PersonRef, Locked> rows) throws SQLException {
        Statements.updateEach(
                c,
                "delete from sealed_id where id = ?",
                sealed.stream()
                        .map(SealedEckId::person)
                        .filter(person -> of(person, rows).sealed())
                        .toList(),
                person -> Statements.values(Persons.id(board, person)));
        Statements.updateEach(
                c,
                "insert into sealed_id (id, board, origin, chain, sector, seal, fingerprint)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                sealed,
                one -> Statements.values(
                        Persons.id(board, one.person()),
                        board.value(),
                        one.origin(),
                        one.chain().uri(),
                        one.sector().uri(),
                        one.seal().toBytes(),
                        one.fingerprint().toBytes()));
        List<PersonRef> persons = sealed.stream().map(SealedEckId::person).toList();
        for (List<String> ids : Persons.portions(board, persons)) {
            Statements.update(
                    c,
                    "update person set state = 'PRESENT', since = ?, due_at = ?, stamp = null,"
                            + " reason = null, not_before = null, attempts = 0, batch = null"
                            + " where id = any(?) and state <> 'LEFT'",
                    now,
                    now,
                    ids);
        }
    }

    private void putOff(List<PutAside> aside, Map<PersonRef, Locked> rows) throws SQLException {
        Statements.updateEach(
                c,
                "update person set since = case when ? then since else ? end, state = ?, reason = ?, not_before = ?,"
                        + " due_at = ?, attempts = attempts + 1, batch = null"
                        + " where id = ? and state <> 'LEFT'",
                aside.stream().filter(one -> one.notBefore().isPresent()).toList(),
                one -> {
                    Locked row = of(one.person(), rows);
                    WorkState back = backTo(row);
                    boolean same = row.state() == back && row.reason().equals(Optional.of(one.reason()));
                    return Statements.values(
                            same,
                            now,
                            back,
                            one.reason(),
                            one.notBefore(),
                            one.notBefore(),
                            Persons.id(board, one.person()));
                });
    }

    private void refuse(List<PutAside> aside) throws SQLException {
        Statements.updateEach(
                c,
                "update person set state = 'REFUSED', reason = ?, since = ?, due_at = ?, not_before = null,"
                        + " attempts = 0, batch = null, stamp = null"
                        + " where id = ? and state <> 'LEFT'",
                aside.stream().filter(one -> one.notBefore().isEmpty()).toList(),
                one -> Statements.values(one.reason(), now, now, Persons.id(board, one.person())));
    }

    private static Locked of(PersonRef person, Map<PersonRef, Locked> rows) {
        return Objects.requireNonNull(rows.get(person), "checked before");
    }

    /** One who left before the batch, and came back in it, has no root pseudonym any more. */
    private static WorkState backTo(Locked row) {
        WorkState before = row.stage().map(Batches::before).orElse(row.state());
        return before == WorkState.STAMPED && !row.stamped() ? WorkState.DUE : before;
    }
}
