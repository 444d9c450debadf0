// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.List;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.secret.EckId;
import org.eckid.api.secret.HashedPgn;
import org.eckid.api.secret.Stampseudonym;
import org.eckid.spi.source.PseudonymIssuer;
import org.eckid.spi.store.PutAside;
import org.eckid.spi.store.WorkItem;

/** Asks for a few persons one by one; nothing of a batch's rules applies. */
final class SingleCalls {
    private final Workshop workshop;
    private final ProgressMeter meter;

    SingleCalls(Workshop workshop, ProgressMeter meter) {
        this.workshop = workshop;
        this.meter = meter;
    }

    /** Hashes and asks for both pseudonyms. */
    void fromPgn(BoardPlan plan, Channel channel, List<WorkItem> due) throws EckIdException, InterruptedException {
        workshop.parts().desk().hash(plan.board(), due, workshop.host(), workshop.clock(), new Asker(plan, channel));
    }

    /** Asks for the ECK iDs of persons whose root pseudonym is here. */
    void fromStampseudonym(BoardPlan plan, Channel channel, List<WorkItem> stamped)
            throws EckIdException, InterruptedException {
        var asker = new Asker(plan, channel);
        var sealing = new Sealing(workshop, plan);
        for (WorkItem item : stamped) {
            Optional<Stampseudonym> stampseudonym = sealing.open(item);
            if (stampseudonym.isPresent()) {
                asker.askEckId(item, stampseudonym.orElseThrow());
            }
        }
    }

    private final class Asker implements HashingDesk.Receiver {
        private final BoardPlan plan;
        private final Channel channel;
        private final Sealing sealing;
        private final Oin oin;

        Asker(BoardPlan plan, Channel channel) throws EckIdException {
            this.plan = plan;
            this.channel = channel;
            this.sealing = new Sealing(workshop, plan);
            this.oin = channel.askingOin();
        }

        @Override
        public void hashed(WorkItem item, HashedPgn hash) throws EckIdException, InterruptedException {
            meter.hashedOne();
            Stampseudonym stampseudonym;
            try {
                stampseudonym = workshop.parts().issuer().stampseudonym(oin, hash);
            } catch (EckIdException e) {
                putOff(item, e);
                throw e;
            }
            askEckId(item, stampseudonym);
        }

        void askEckId(WorkItem item, Stampseudonym stampseudonym) throws EckIdException, InterruptedException {
            PseudonymIssuer issuer = workshop.parts().issuer();
            EckId eckId;
            try {
                eckId = issuer.eckId(oin, stampseudonym, workshop.chain(), channel.sector());
            } catch (EckIdException e) {
                keepStampseudonym(item, stampseudonym);
                putOff(item, e);
                throw e;
            }
            var row = sealing.row(item.person(), eckId, Origin.FETCHED, channel.sector());
            meter.surely(() -> workshop.record(plan.claim(), Outcomes.present(item, row)));
            meter.tellSometimes();
        }

        /** What was had is not asked again: the hash behind it cost seconds. */
        private void keepStampseudonym(WorkItem item, Stampseudonym stampseudonym) throws EckIdException {
            if (item.stampseudonym().isEmpty()) {
                workshop.record(plan.claim(), Outcomes.stamped(item, sealing.row(item.person(), stampseudonym)));
            }
        }

        private void putOff(WorkItem item, EckIdException why) throws EckIdException {
            var again = BackOff.next(item.attempts() + 1, workshop.clock().instant());
            boolean byItself = why.reason().retried();
            aside(item, new PutAside(item.person(), why.reason(), byItself ? Optional.of(again) : Optional.empty()));
        }

        @Override
        public void aside(WorkItem item, PutAside person) throws EckIdException {
            workshop.record(plan.claim(), Outcomes.aside(item, person));
            meter.tellSometimes();
        }
    }
}
