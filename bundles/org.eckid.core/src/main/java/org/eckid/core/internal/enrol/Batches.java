// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.source.RemoteBatchId;
import org.eckid.spi.store.BatchKey;
import org.eckid.spi.store.BatchPlan;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.Rounds;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/**
 * Submits batches. The batch and its index-to-person mapping are committed before the submit, so a crash at any moment
 * leaves a batch that can be retrieved, or one that is known to be lost.
 */
final class Batches {
    private static final System.Logger LOG = System.getLogger(Batches.class.getName());
    /** After these nobody knows whether the source took the batch. */
    private static final Set<Reason> PERHAPS_TAKEN = EnumSet.of(Reason.SOURCE_TIMED_OUT, Reason.SOURCE_ANSWER_INVALID);

    private final Workshop workshop;
    private final ProgressMeter meter;

    Batches(Workshop workshop, ProgressMeter meter) {
        this.workshop = workshop;
        this.meter = meter;
    }

    /** Whether this many more submissions fit into today, of all boards and nodes together. */
    boolean quotaAllows(int submissions) throws EckIdException {
        return workshop.ledger().submissions(Quotas.of(workshop)).left() >= submissions;
    }

    /** A hash and the person it belongs to. */
    record Hashed(WorkItem item, HashedPgn hash) {}

    /** Submits hashes. */
    void submitHashes(BoardPlan plan, Channel channel, List<Hashed> hashed)
            throws EckIdException, InterruptedException {
        BatchPlan batch = new BatchPlan(
                new BatchKey(UUID.randomUUID()),
                WorkState.STAMP_SUBMITTED,
                channel.askingOin(),
                Optional.empty(),
                Optional.empty(),
                hashed.stream().map(one -> one.item().person()).toList());
        List<HashedPgn> hashes = hashed.stream().map(Hashed::hash).toList();
        submit(plan, batch, items(hashed), () -> workshop.parts().issuer().submitStampseudonyms(batch.oin(), hashes));
    }

    /** Submits root pseudonyms. */
    void submitStampseudonyms(BoardPlan plan, Channel channel, List<WorkItem> stamped)
            throws EckIdException, InterruptedException {
        var sealing = new Sealing(workshop, plan);
        List<Stampseudonym> opened = new ArrayList<>();
        List<WorkItem> whole = new ArrayList<>();
        for (WorkItem item : stamped) {
            sealing.open(item).ifPresent(stampseudonym -> {
                opened.add(stampseudonym);
                whole.add(item);
            });
        }
        if (whole.isEmpty()) {
            return;
        }
        BatchPlan batch = new BatchPlan(
                new BatchKey(UUID.randomUUID()),
                WorkState.ECKID_SUBMITTED,
                channel.askingOin(),
                Optional.of(workshop.chain()),
                Optional.of(channel.sector()),
                whole.stream().map(WorkItem::person).toList());
        submit(plan, batch, whole, () -> workshop.parts()
                .issuer()
                .submitEckIds(batch.oin(), opened, workshop.chain(), channel.sector()));
    }

    private static List<WorkItem> items(List<Hashed> hashed) {
        return hashed.stream().map(Hashed::item).toList();
    }

    private interface Submit {
        RemoteBatchId submit() throws EckIdException;
    }

    private void submit(BoardPlan plan, BatchPlan batch, List<WorkItem> items, Submit submit)
            throws EckIdException, InterruptedException {
        if (!prepared(plan, batch, items)) {
            return;
        }
        RemoteBatchId remote;
        try {
            remote = submit.submit();
        } catch (EckIdException e) {
            notSubmitted(plan, batch, items, e);
            return;
        }
        Duration look = workshop.parts().issuer().terms().pollEvery();
        meter.surely(() -> workshop.ledger().submitted(plan.claim(), batch.key(), remote, look));
        meter.tellSometimes();
    }

    /** Another node may have taken the last submission of today since we looked. */
    private boolean prepared(BoardPlan plan, BatchPlan batch, List<WorkItem> items) throws EckIdException {
        try {
            workshop.ledger().prepare(plan.claim(), batch, Rounds.of(items), Quotas.of(workshop));
            return true;
        } catch (EckIdException e) {
            if (e.reason() != Reason.DAILY_LIMIT) {
                throw e;
            }
            meter.waitsFor(Optional.of(Reason.DAILY_LIMIT));
            return false;
        }
    }

    private void notSubmitted(BoardPlan plan, BatchPlan batch, List<WorkItem> items, EckIdException why)
            throws EckIdException {
        if (PERHAPS_TAKEN.contains(why.reason())) {
            workshop.ledger().unknown(plan.claim(), batch.key(), why.reason(), pause(items));
            throw why;
        }
        workshop.record(plan.claim(), Outcomes.dissolved(batch.key(), putOff(items, why.reason())));
        if (why.reason() != Reason.DAILY_LIMIT) {
            throw why;
        }
        LOG.log(
                Level.WARNING,
                "the source takes no more batches today; board {0} goes on tomorrow",
                plan.board().value());
        meter.waitsFor(Optional.of(Reason.DAILY_LIMIT));
    }

    /** Whoever did not get an answer several times in a row is left alone for longer. */
    private static Duration pause(List<WorkItem> items) {
        return BackOff.pause(1 + mostAttempts(items));
    }

    private static int mostAttempts(List<WorkItem> items) {
        return items.stream().mapToInt(WorkItem::attempts).max().orElse(0);
    }

    private List<PutAside> putOff(List<WorkItem> items, Reason reason) {
        Instant next = reason == Reason.DAILY_LIMIT ? tomorrow() : next(1 + mostAttempts(items));
        return putOff(items, reason, next);
    }

    /** Puts the persons of a batch aside. */
    List<PutAside> putOff(BoardPlan plan, List<PersonRef> persons, Reason reason) throws EckIdException {
        List<WorkItem> items = workshop.ledger().items(plan.board(), persons);
        return putOff(items, reason, next(mostAttempts(items)));
    }

    /**
     * All until the same moment, that of the one who was tried most often: if each had a moment of its own, they would come
     * back in parts, and each part would cost a submission of the day. Never by itself where the table of reasons says so: a
     * hash costs seconds, and somebody must act first.
     */
    private static List<PutAside> putOff(List<WorkItem> items, Reason reason, Instant next) {
        Optional<Instant> again = reason.retried() ? Optional.of(next) : Optional.empty();
        return items.stream()
                .map(item -> new PutAside(item.person(), reason, again))
                .toList();
    }

    private Instant next(int attempts) {
        return BackOff.next(attempts, workshop.clock().instant());
    }

    private Instant tomorrow() {
        Clock clock = workshop.clock();
        return LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
