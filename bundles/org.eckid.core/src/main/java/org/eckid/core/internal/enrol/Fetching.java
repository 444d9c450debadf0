// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.secret.HashedPgn;
import org.eckid.spi.source.IssuerTerms;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/**
 * Makes the ids of a board that fetches them, one piece at a time: settle batches, then ask for ECK iDs, then hash and
 * ask for root pseudonyms. Few persons go by single calls, many by batches.
 */
final class Fetching {
    /** More batches than this wait for the source rather than for us. */
    private static final int MOST_OPEN = 8;

    private final Workshop workshop;
    private final ProgressMeter meter;
    private final Batches batches;
    private final Retrieval retrieval;
    private final SingleCalls singles;
    private final Set<Channel> answered = new HashSet<>();
    private final Map<Channel, EckIdException> givenUp = new LinkedHashMap<>();
    private boolean quotaUsed;

    Fetching(Workshop workshop, ProgressMeter meter) {
        this.workshop = workshop;
        this.meter = meter;
        this.batches = new Batches(workshop, meter);
        this.retrieval = new Retrieval(workshop, batches, meter);
        this.singles = new SingleCalls(workshop, meter);
    }

    /** When a batch should be looked at again; empty if none waits. */
    Optional<Instant> nextLook() {
        return retrieval.nextLook();
    }

    /** What kept a school from going on in this run. */
    Optional<EckIdException> failure() {
        return givenUp.values().stream().findFirst();
    }

    /** Whether more batches would have been submitted if the day's quota had allowed it. */
    boolean quotaUsed() {
        return quotaUsed;
    }

    /**
     * Only what is under way already; nothing new is asked. A board that derives now waits for no batch: one that is left from
     * before is dropped.
     */
    boolean settle(BoardPlan plan) throws EckIdException, InterruptedException {
        return retrieval.step(plan);
    }

    /** Does a piece of the work; false if there is none that is due. */
    boolean step(BoardPlan plan) throws EckIdException, InterruptedException {
        boolean worked = retrieval.step(plan);
        for (Channel channel : plan.channels()) {
            worked |= !givenUp.containsKey(channel) && step(plan, channel);
        }
        return worked;
    }

    /** A source that refuses one school is given up for this run; the other schools of the board go on. */
    private boolean step(BoardPlan plan, Channel channel) throws EckIdException, InterruptedException {
        try {
            boolean asked = askEckIds(plan, channel);
            return askStampseudonyms(plan, channel) || asked;
        } catch (EckIdException e) {
            if (e.reason() == Reason.SUPERSEDED) {
                throw e;
            }
            givenUp.put(channel, e);
            return false;
        }
    }

    private boolean askEckIds(BoardPlan plan, Channel channel) throws EckIdException, InterruptedException {
        IssuerTerms terms = workshop.parts().issuer().terms();
        List<WorkItem> stamped = due(plan, channel, WorkState.STAMPED, terms.batchSize());
        if (stamped.isEmpty()) {
            return false;
        }
        if (stamped.size() < terms.batchFrom()) {
            singles.fromStampseudonym(plan, channel, stamped);
            return true;
        }
        if (!quotaAllows(1)) {
            return false;
        }
        batches.submitStampseudonyms(plan, channel, stamped);
        return true;
    }

    private boolean askStampseudonyms(BoardPlan plan, Channel channel) throws EckIdException, InterruptedException {
        IssuerTerms terms = workshop.parts().issuer().terms();
        List<WorkItem> due = due(plan, channel, WorkState.DUE, terms.batchSize());
        if (due.isEmpty() || retrieval.waiting() >= MOST_OPEN || meter.waitsForHasher(workshop.parts())) {
            return false;
        }
        refuseSilentSource(channel);
        if (due.size() < terms.batchFrom()) {
            singles.fromPgn(plan, channel, due);
            return true;
        }
        // Two, because what is stamped must also get its ECK iD.
        if (!quotaAllows(2)) {
            return false;
        }
        hashBatch(plan, channel, due);
        return true;
    }

    /** Hashes cost seconds each and can't be kept, so none is made for a source that does not answer. */
    private void refuseSilentSource(Channel channel) throws EckIdException {
        if (answered.add(channel)) {
            boolean available =
                    workshop.parts().issuer().ping(channel.askingOin()).available();
            if (!available) {
                throw new EckIdException(Reason.SOURCE_UNREACHABLE, "the source says that it is not available now");
            }
        }
    }

    private boolean quotaAllows(int submissions) throws EckIdException {
        boolean allowed = batches.quotaAllows(submissions);
        if (!allowed) {
            quotaUsed = true;
            meter.waitsFor(Optional.of(Reason.DAILY_LIMIT));
        }
        return allowed;
    }

    private List<WorkItem> due(BoardPlan plan, Channel channel, WorkState state, int most) throws EckIdException {
        return workshop.ledger()
                .due(plan.board(), state, channel.schools(), workshop.clock().instant(), most);
    }

    private void hashBatch(BoardPlan plan, Channel channel, List<WorkItem> due)
            throws EckIdException, InterruptedException {
        List<Batches.Hashed> hashed = new ArrayList<>();
        workshop.parts().desk().hash(plan.board(), due, workshop.host(), workshop.clock(), new HashingDesk.Receiver() {
            @Override
            public void hashed(WorkItem item, HashedPgn hash) throws EckIdException, InterruptedException {
                hashed.add(new Batches.Hashed(item, hash));
                meter.hashedOne();
            }

            @Override
            public void aside(WorkItem item, PutAside person) throws EckIdException {
                workshop.record(plan.claim(), Outcomes.aside(item, person));
            }
        });
        if (!hashed.isEmpty()) {
            batches.submitHashes(plan, channel, hashed);
        }
    }
}
