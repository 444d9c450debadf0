// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.PersonRef;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Seal;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Persons.Locked;

/** Writes an outcome that has been checked. Whoever LEFT keeps that state. */
final class OutcomeRows {
    private final BoardTransaction in;

    OutcomeRows(BoardTransaction in) {
        this.in = in;
    }

    /**
     * Writes all that the outcome names.
     *
     * @param rows of those persons, and of the others of the batch
     */
    void write(Outcome outcome, Map<PersonRef, Locked> rows) throws SQLException {
        letGo(rows.values());
        stamp(outcome.stampseudonyms(), rows);
        seal(outcome.eckIds(), rows);
        putOff(outcome.aside(), rows);
        refuse(outcome.aside(), rows);
    }

    /** Those of a batch who got no answer are due at once, in the state before it. */
    void sendBack(List<PersonRef> persons, Map<PersonRef, Locked> rows) throws SQLException {
        List<Locked> still = persons.stream()
                .map(person -> of(person, rows))
                .filter(OutcomeRows::enrolled)
                .toList();
        Statements.updateEach(
                in.c(),
                "update person set state = ?, since = ?, due_at = ?, reason = null, not_before = null, batch = null"
                        + " where id = ?",
                still,
                row -> Statements.values(backTo(row), in.now(), in.now(), id(row.person())));
        still.forEach(row -> in.tallies().move(row, backTo(row), Optional.empty()));
    }

    /** Who left has nothing more to do with the batch; a sealed row that comes now is kept for a return. */
    private void letGo(Collection<Locked> rows) throws SQLException {
        Statements.updateEach(
                in.c(),
                "update person set batch = null, stamp = null where id = ?",
                rows.stream().filter(row -> !enrolled(row)).toList(),
                row -> Statements.values(id(row.person())));
    }

    private void stamp(List<SealedStampseudonym> stamped, Map<PersonRef, Locked> rows) throws SQLException {
        List<SealedStampseudonym> still =
                stamped.stream().filter(one -> enrolled(of(one.person(), rows))).toList();
        Statements.updateEach(
                in.c(),
                "update person set state = 'STAMPED', stamp = ?, stamp_version = ?, stamp_number = ?, since = ?, due_at = ?,"
                        + " reason = null, not_before = null, attempts = 0, batch = null"
                        + " where id = ?",
                still,
                one -> Statements.values(
                        one.seal().content().toBytes(),
                        one.seal().version(),
                        one.seal().number(),
                        in.now(),
                        in.now(),
                        id(one.person())));
        still.forEach(one -> in.tallies().move(of(one.person(), rows), WorkState.STAMPED, Optional.empty()));
    }

    private void seal(List<SealedEckId> sealed, Map<PersonRef, Locked> rows) throws SQLException {
        List<PersonRef> replaced = replaced(sealed, rows);
        Statements.updateEach(
                in.c(), "delete from sealed_id where id = ?", replaced, person -> Statements.values(id(person)));
        new Damaged(in).mended(replaced);
        Statements.updateEach(
                in.c(),
                "insert into sealed_id (id, board, origin, chain, sector, seal, key_version, seal_number, fingerprint)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sealed,
                one -> Statements.values(
                        id(one.person()),
                        in.board().value(),
                        one.origin(),
                        one.chain().uri(),
                        one.sector().uri(),
                        one.seal().content().toBytes(),
                        one.seal().version(),
                        one.seal().number(),
                        one.fingerprint().toBytes()));
        List<PersonRef> persons = sealed.stream()
                .map(SealedEckId::person)
                .filter(person -> enrolled(of(person, rows)))
                .toList();
        Statements.updateEach(
                in.c(),
                "update person set state = 'PRESENT', since = ?, due_at = ?, stamp = null,"
                        + " reason = null, not_before = null, attempts = 0, batch = null"
                        + " where id = ?",
                persons,
                person -> Statements.values(in.now(), in.now(), id(person)));
        persons.forEach(person -> in.tallies().move(of(person, rows), WorkState.PRESENT, Optional.empty()));
    }

    private void putOff(List<PutAside> aside, Map<PersonRef, Locked> rows) throws SQLException {
        List<PutAside> still = aside.stream()
                .filter(one -> one.notBefore().isPresent() && enrolled(of(one.person(), rows)))
                .toList();
        Statements.updateEach(
                in.c(),
                "update person set since = case when ? then since else ? end, state = ?, reason = ?, not_before = ?,"
                        + " due_at = ?, attempts = attempts + 1, batch = null"
                        + " where id = ?",
                still,
                one -> {
                    Locked row = of(one.person(), rows);
                    WorkState back = backTo(row);
                    boolean same = row.state() == back && row.reason().equals(Optional.of(one.reason()));
                    return Statements.values(
                            same, in.now(), back, one.reason(), one.notBefore(), one.notBefore(), id(one.person()));
                });
        for (PutAside one : still) {
            Locked row = of(one.person(), rows);
            in.tallies().move(row, backTo(row), Optional.of(one.reason()));
        }
    }

    private void refuse(List<PutAside> aside, Map<PersonRef, Locked> rows) throws SQLException {
        List<PutAside> still = aside.stream()
                .filter(one -> one.notBefore().isEmpty() && enrolled(of(one.person(), rows)))
                .toList();
        Statements.updateEach(
                in.c(),
                "update person set state = 'REFUSED', reason = ?, since = ?, due_at = ?, not_before = null,"
                        + " attempts = 0, batch = null, stamp = null"
                        + " where id = ?",
                still,
                one -> Statements.values(one.reason(), in.now(), in.now(), id(one.person())));
        still.forEach(one -> in.tallies().move(of(one.person(), rows), WorkState.REFUSED, Optional.of(one.reason())));
    }

    /** The seals that {@link #write} writes. */
    static List<Seal> seals(Outcome outcome, Map<PersonRef, Locked> rows) {
        return Stream.concat(
                        outcome.stampseudonyms().stream()
                                .filter(one -> enrolled(of(one.person(), rows)))
                                .map(SealedStampseudonym::seal),
                        outcome.eckIds().stream().map(SealedEckId::seal))
                .toList();
    }

    /** Of whom {@link #write} puts a row in the place of another. */
    static List<PersonRef> replaced(Outcome outcome, Map<PersonRef, Locked> rows) {
        return replaced(outcome.eckIds(), rows);
    }

    private static List<PersonRef> replaced(List<SealedEckId> sealed, Map<PersonRef, Locked> rows) {
        return sealed.stream()
                .map(SealedEckId::person)
                .filter(person -> of(person, rows).sealed())
                .toList();
    }

    private String id(PersonRef person) {
        return Persons.id(in.board(), person);
    }

    private static boolean enrolled(Locked row) {
        return row.state() != WorkState.LEFT;
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
