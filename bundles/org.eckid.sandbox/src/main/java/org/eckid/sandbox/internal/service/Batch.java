// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.service;

import java.time.Instant;
import java.util.List;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.FaultActor;
import org.eckid.sandbox.internal.soap.FaultException;

/** One submission, from its acceptance until its content is given out once or removed. */
final class Batch {

    /** Turns an accepted input into its pseudonym. */
    @FunctionalInterface
    interface Work {
        ItemResult process(Item item);
    }

    private final String oin;
    private final Work work;
    private final Instant submitted;
    private List<Item> items;
    private boolean retrieved;
    private int earlyPolls;
    private int pollsSinceBlock;
    private Instant blockedUntil = Instant.MIN;

    Batch(String oin, List<Item> items, Work work, Instant submitted) {
        this.oin = oin;
        this.items = items;
        this.work = work;
        this.submitted = submitted;
    }

    boolean belongsTo(String asking) {
        return oin.equals(asking);
    }

    /**
     * The results, once. Of several threads that ask at the same time one gets them.
     *
     * @throws FaultException when they are not there yet, no longer there, or the asker is blocked
     */
    List<ItemResult> retrieve(BatchRules rules, Instant now, Tampering tampering) throws FaultException {
        return tampering.results(take(rules, now), work::process);
    }

    private synchronized List<Item> take(BatchRules rules, Instant now) throws FaultException {
        if (retrieved) {
            throw new FaultException(FaultActor.CONTENT_ALREADY_RETRIEVED);
        }
        if (expire(rules, now)) {
            throw new FaultException(FaultActor.CONTENT_REMOVED);
        }
        if (now.isBefore(blockedUntil)) {
            throw new FaultException(FaultActor.TEMPORARY_BLOCKED);
        }
        if (earlyPolls < rules.unfinishedPolls() || now.isBefore(submitted.plus(rules.duration()))) {
            throw new FaultException(countEarlyPoll(rules, now));
        }
        List<Item> taken = items;
        retrieved = true;
        items = List.of();
        return taken;
    }

    /** Forgets the content when its time is over; whether it is over. */
    synchronized boolean expire(BatchRules rules, Instant now) {
        boolean over = !now.isBefore(submitted.plus(rules.duration()).plus(rules.contentKept()));
        if (over) {
            items = List.of();
        }
        return over;
    }

    private FaultActor countEarlyPoll(BatchRules rules, Instant now) {
        earlyPolls++;
        pollsSinceBlock++;
        if (pollsSinceBlock <= rules.earlyPolls()) {
            return FaultActor.NOT_FINISHED;
        }
        pollsSinceBlock = 0;
        blockedUntil = now.plus(rules.coolDown());
        return FaultActor.TEMPORARY_BLOCKED;
    }
}
