// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.List;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/** Makes the ids of a board that derives them: hash, derive, seal, record, one person at a time. */
final class Derivation {
    /** How many persons are read from the ledger at once. */
    private static final int CHUNK = 200;

    private final Workshop workshop;
    private final ProgressMeter meter;

    Derivation(Workshop workshop, ProgressMeter meter) {
        this.workshop = workshop;
        this.meter = meter;
    }

    /** Does a piece of the work; false if there is none that is due. */
    boolean step(BoardPlan plan) throws EckIdException, InterruptedException {
        if (meter.waitsForHasher(workshop.parts())) {
            return false;
        }
        boolean worked = false;
        for (Channel channel : plan.channels()) {
            worked |= derive(plan, channel, WorkState.DUE);
            // A root pseudonym that is left from before the board derived says nothing here: such a person starts anew.
            worked |= derive(plan, channel, WorkState.STAMPED);
        }
        return worked;
    }

    private boolean derive(BoardPlan plan, Channel channel, WorkState state)
            throws EckIdException, InterruptedException {
        List<WorkItem> due = workshop.ledger()
                .due(plan.board(), state, channel.schools(), workshop.clock().instant(), CHUNK);
        if (!due.isEmpty()) {
            var receiver = new Deriver(plan, channel);
            workshop.parts().desk().hash(plan.board(), due, workshop.host(), workshop.clock(), receiver);
        }
        return !due.isEmpty();
    }

    private final class Deriver implements HashingDesk.Receiver {
        private final BoardPlan plan;
        private final Channel channel;
        private final Sealing sealing;

        Deriver(BoardPlan plan, Channel channel) throws EckIdException {
            this.plan = plan;
            this.channel = channel;
            this.sealing = new Sealing(workshop, plan);
        }

        @Override
        public void hashed(WorkItem item, HashedPgn hash) throws EckIdException, InterruptedException {
            EckId eckId = workshop.parts().deriver().derive(plan.board(), hash, workshop.chain(), channel.sector());
            var row = sealing.row(item.person(), eckId, Origin.DERIVED, channel.sector());
            meter.surely(() -> workshop.record(plan.claim(), Outcomes.present(item, row)));
            meter.hashedOne();
        }

        @Override
        public void aside(WorkItem item, PutAside person) throws EckIdException {
            workshop.record(plan.claim(), Outcomes.aside(item, person));
            meter.tellSometimes();
        }
    }
}
