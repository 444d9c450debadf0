// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.RegisterKeeper;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.WorkState;
import org.eckid.store.internal.Batches.OpenRow;
import org.eckid.store.internal.Persons.Locked;

/**
 * Records what became of persons. Everything is locked and checked before anything is written, so that a step that the
 * picture in the README does not show changes nothing.
 */
final class Outcomes {
    /** After these it is not known whether the source took a batch; it then counts as a submission. */
    private static final Set<Reason> PERHAPS_TAKEN = Set.of(Reason.SOURCE_TIMED_OUT, Reason.SOURCE_ANSWER_INVALID);

    private final BoardTransaction in;
    private final Batches batches;
    private final OutcomeRows writing;
    private final Registers registers;

    Outcomes(BoardTransaction in, RegisterKeeper keeper) {
        this.in = in;
        this.batches = new Batches(in);
        this.writing = new OutcomeRows(in);
        this.registers = new Registers(in, keeper);
    }

    void record(Outcome outcome) throws SQLException, EckIdException {
        Set<PersonRef> named = named(outcome);
        if (outcome.batch().isPresent()) {
            ofBatch(outcome, outcome.batch().get(), named);
        } else {
            single(outcome, named);
        }
    }

    private void single(Outcome outcome, Set<PersonRef> named) throws SQLException, EckIdException {
        Map<PersonRef, Locked> rows = Persons.known(in, named);
        Set<PersonRef> startedOver = new HashSet<>();
        for (PersonRef person : named) {
            int round = outcome.rounds()
                    .of(person)
                    .orElseThrow(() -> invalid("names a person without the round that its work began in"));
            Locked row = rows.get(person);
            if (row != null && row.round() != round) {
                startedOver.add(person);
            }
        }
        write(outcome, rows, startedOver, Optional.empty());
    }

    /** Writes what still counts; of the others nothing is touched, because they may be in another batch by now. */
    private void write(
            Outcome outcome, Map<PersonRef, Locked> rows, Set<PersonRef> startedOver, Optional<BatchKey> batch)
            throws SQLException, EckIdException {
        rows.keySet().removeAll(startedOver);
        Outcome counting = without(startedOver, outcome);
        check(counting, rows, batch);
        registers.change(OutcomeRows.seals(counting, rows), OutcomeRows.replaced(counting, rows));
        writing.write(counting, rows);
    }

    private static Outcome without(Set<PersonRef> startedOver, Outcome outcome) {
        return new Outcome(
                outcome.batch(),
                outcome.rounds(),
                outcome.stampseudonyms().stream()
                        .filter(one -> !startedOver.contains(one.person()))
                        .toList(),
                outcome.eckIds().stream()
                        .filter(one -> !startedOver.contains(one.person()))
                        .toList(),
                outcome.aside().stream()
                        .filter(one -> !startedOver.contains(one.person()))
                        .toList());
    }

    private void ofBatch(Outcome outcome, BatchKey batch, Set<PersonRef> named) throws SQLException, EckIdException {
        OpenRow open = batches.lockOpen(batch);
        List<PersonRef> members = open.persons();
        if (!new HashSet<>(members).containsAll(named)) {
            throw invalid("names a person who is not in the batch");
        }
        Map<PersonRef, Locked> rows = Persons.known(in, members);
        // Only who started over does not point at its own batch. The answer is then one for a number that was not
        // theirs.
        Set<PersonRef> startedOver = new HashSet<>(members);
        rows.values().stream()
                .filter(row -> row.batch().equals(Optional.of(batch.value())))
                .forEach(row -> startedOver.remove(row.person()));
        write(outcome, rows, startedOver, Optional.of(batch));
        List<PersonRef> unanswered = members.stream()
                .filter(person -> !named.contains(person) && !startedOver.contains(person))
                .toList();
        writing.sendBack(unanswered, rows);
        batches.end(batch, end(open, outcome));
    }

    private static Batches.End end(OpenRow open, Outcome outcome) {
        boolean answered =
                !outcome.stampseudonyms().isEmpty() || !outcome.eckIds().isEmpty();
        if (answered || outcome.aside().isEmpty()) {
            return Batches.End.perhapsTaken();
        }
        boolean notTaken = open.remote().isEmpty()
                && outcome.aside().stream().map(PutAside::reason).noneMatch(PERHAPS_TAKEN::contains);
        return new Batches.End(notTaken, Optional.of(outcome.aside().get(0).reason()));
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

    private static EckIdException invalid(String what) {
        return new EckIdException(
                Reason.CALL_INVALID, "can't record an outcome that " + what + "; nothing was recorded");
    }
}
