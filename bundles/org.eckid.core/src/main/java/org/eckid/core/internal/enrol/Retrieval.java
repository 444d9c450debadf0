// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.source.BatchAnswer;
import org.eckid.spi.source.IssuerTerms;
import org.eckid.spi.source.PseudonymIssuer;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.BatchState;
import org.eckid.spi.store.OpenBatch;
import org.eckid.spi.store.Outcome;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedStampseudonym;
import org.eckid.spi.store.WorkState;

/**
 * Asks for open batches when their time has come and records what they hold in one transaction. Content can be had once:
 * what is lost between the answer and the commit is submitted again, for just those persons.
 */
final class Retrieval {
    private final Workshop workshop;
    private final Batches batches;
    private final ProgressMeter meter;
    private int waiting;
    private Optional<Instant> nextLook = Optional.empty();

    Retrieval(Workshop workshop, Batches batches, ProgressMeter meter) {
        this.workshop = workshop;
        this.batches = batches;
        this.meter = meter;
    }

    /** Settles each batch that can be; true if one ended. */
    boolean step(BoardPlan plan) throws EckIdException, InterruptedException {
        boolean ended = false;
        waiting = 0;
        nextLook = Optional.empty();
        for (OpenBatch batch : workshop.ledger().openBatches(plan.board())) {
            ended |= settle(plan, batch);
        }
        return ended;
    }

    /** How many batches wait. */
    int waiting() {
        return waiting;
    }

    /** When the next batch should be looked at; empty if none waits. */
    Optional<Instant> nextLook() {
        return nextLook;
    }

    private boolean settle(BoardPlan plan, OpenBatch batch) throws EckIdException, InterruptedException {
        if (plan.source() != Origin.FETCHED || batch.state() == BatchState.PREPARED) {
            // Either the board derives now, or the submit was cut off and nobody knows its name: its persons start
            // anew.
            return ended(plan, Outcomes.dissolved(batch.plan().key(), List.of()));
        }
        if (!batch.lookIn().isZero()) {
            batch.waitsFor().ifPresent(reason -> meter.waitsFor(Optional.of(reason)));
            lookIn(batch.lookIn());
            return false;
        }
        if (batch.state() == BatchState.UNKNOWN) {
            return ended(plan, givenUp(batch));
        }
        return ask(
                plan,
                batch,
                batch.remote().orElseThrow(),
                workshop.parts().issuer().terms());
    }

    /** Its name was in the answer that did not come, so it can't be asked for: its persons are submitted anew. */
    private Outcome givenUp(OpenBatch batch) {
        Instant now = workshop.clock().instant();
        Reason why = batch.waitsFor().orElse(Reason.SOURCE_TIMED_OUT);
        List<PutAside> dueNow = batch.plan().persons().stream()
                .map(person -> new PutAside(person, why, Optional.of(now)))
                .toList();
        return Outcomes.dissolved(batch.plan().key(), dueNow);
    }

    private boolean ended(BoardPlan plan, Outcome outcome) throws EckIdException, InterruptedException {
        meter.surely(() -> workshop.record(plan.claim(), outcome));
        meter.waitsFor(Optional.empty());
        meter.tellSometimes();
        return true;
    }

    private void lookIn(Duration pause) {
        Instant look = workshop.clock().instant().plus(pause);
        nextLook = nextLook.filter(look::isAfter).or(() -> Optional.of(look));
        waiting++;
    }

    private boolean ask(BoardPlan plan, OpenBatch batch, RemoteBatchId remote, IssuerTerms terms)
            throws EckIdException, InterruptedException {
        BatchPlan asked = batch.plan();
        PseudonymIssuer issuer = workshop.parts().issuer();
        // First, because a batch can be had once: what comes must find keys that seal it.
        Sealing sealing = new Sealing(workshop, plan);
        Optional<Outcome> outcome;
        try {
            outcome = asked.stage() == WorkState.STAMP_SUBMITTED
                    ? stampseudonyms(plan, asked, issuer.stampseudonyms(asked.oin(), remote), terms, sealing)
                    : eckIds(plan, asked, issuer.eckIds(asked.oin(), remote), terms, sealing);
        } catch (EckIdException e) {
            outcome = failed(plan, asked, e, terms);
        }
        return outcome.isPresent() && ended(plan, outcome.orElseThrow());
    }

    private Optional<Outcome> stampseudonyms(
            BoardPlan plan, BatchPlan asked, BatchAnswer<Stampseudonym> answer, IssuerTerms terms, Sealing sealing)
            throws EckIdException {
        if (!(answer instanceof BatchAnswer.Finished<Stampseudonym> finished)) {
            return unfinished(plan, asked, answer, terms);
        }
        List<SealedStampseudonym> rows = new ArrayList<>();
        submitted(asked, finished).forEach((person, value) -> rows.add(sealing.row(person, value)));
        return Optional.of(
                new Outcome(Optional.of(asked.key()), Rounds.none(), rows, List.of(), aside(plan, asked, finished)));
    }

    private Optional<Outcome> eckIds(
            BoardPlan plan, BatchPlan asked, BatchAnswer<EckId> answer, IssuerTerms terms, Sealing sealing)
            throws EckIdException {
        if (!(answer instanceof BatchAnswer.Finished<EckId> finished)) {
            return unfinished(plan, asked, answer, terms);
        }
        Sector sector = asked.sector().orElseThrow();
        List<SealedEckId> rows = new ArrayList<>();
        submitted(asked, finished)
                .forEach((person, value) -> rows.add(sealing.row(person, value, Origin.FETCHED, sector)));
        return Optional.of(
                new Outcome(Optional.of(asked.key()), Rounds.none(), List.of(), rows, aside(plan, asked, finished)));
    }

    /** The values of persons that were in the batch. An index that was never submitted is nobody's. */
    private static <T> Map<PersonRef, T> submitted(BatchPlan asked, BatchAnswer.Finished<T> finished) {
        Map<PersonRef, T> values = new LinkedHashMap<>();
        finished.values().forEach((index, value) -> {
            if (index >= 0 && index < asked.persons().size()) {
                values.put(asked.persons().get(index), value);
            }
        });
        return values;
    }

    /** Refused items wait for a person; items without an answer are tried again later. */
    private List<PutAside> aside(BoardPlan plan, BatchPlan asked, BatchAnswer.Finished<?> finished)
            throws EckIdException {
        List<PutAside> aside = new ArrayList<>();
        List<PersonRef> unanswered = new ArrayList<>();
        for (int index = 0; index < asked.persons().size(); index++) {
            PersonRef person = asked.persons().get(index);
            if (finished.failed().contains(index)) {
                aside.add(new PutAside(person, Reason.ITEM_REFUSED, Optional.empty()));
            } else if (!finished.values().containsKey(index)) {
                unanswered.add(person);
            }
        }
        if (!unanswered.isEmpty()) {
            aside.addAll(batches.putOff(plan, unanswered, Reason.SOURCE_ANSWER_INVALID));
        }
        return aside;
    }

    private Optional<Outcome> unfinished(BoardPlan plan, BatchPlan asked, BatchAnswer<?> answer, IssuerTerms terms)
            throws EckIdException {
        if (answer instanceof BatchAnswer.Gone<?>) {
            return Optional.of(
                    Outcomes.dissolved(asked.key(), batches.putOff(plan, asked.persons(), Reason.BATCH_GONE)));
        }
        boolean blocked = answer instanceof BatchAnswer.Blocked<?>;
        waitFor(
                plan,
                asked,
                blocked ? Reason.SOURCE_BLOCKED : Reason.BATCH_NOT_FINISHED,
                blocked ? terms.coolDown() : terms.pollEvery());
        return Optional.empty();
    }

    /** The batch is still there, unless the source says that it will never be: then its persons start anew, later. */
    private Optional<Outcome> failed(BoardPlan plan, BatchPlan asked, EckIdException why, IssuerTerms terms)
            throws EckIdException {
        if (why.reason() == Reason.SOURCE_REFUSED) {
            return Optional.of(
                    Outcomes.dissolved(asked.key(), batches.putOff(plan, asked.persons(), Reason.SOURCE_REFUSED)));
        }
        waitFor(plan, asked, why.reason(), terms.pollEvery());
        if (!why.reason().retried()) {
            throw why;
        }
        return Optional.empty();
    }

    private void waitFor(BoardPlan plan, BatchPlan asked, Reason reason, Duration pause) throws EckIdException {
        workshop.ledger().waits(plan.claim(), asked.key(), reason, pause);
        lookIn(pause);
        meter.waitsFor(Optional.of(reason));
        meter.tellSometimes();
    }
}
