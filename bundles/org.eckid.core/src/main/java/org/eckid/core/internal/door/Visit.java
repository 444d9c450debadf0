// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.outbound.Disclosure;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.secret.EckId;
import org.eckid.core.internal.audit.AuditEvent;
import org.eckid.core.internal.seal.RowOpener;
import org.eckid.spi.store.SealedEckId;
import org.osgi.framework.Bundle;

/**
 * One disclosure on its way, portion by portion: asks the gate, reads, decides, has the decision written down, and only then
 * opens seals.
 */
final class Visit {
    private static final System.Logger LOG = System.getLogger(Visit.class.getName());
    /** Rows read and recorded at once: bounds memory, and keeps the number of questions to the store small. */
    private static final int PORTION = 500;

    private final Bundle bundle;
    private final SupplierRequest request;
    private final Behind behind;
    private final BiConsumer<PersonRef, Optional<EckId>> sink;
    private final Map<Reason, Integer> withheld = new EnumMap<>(Reason.class);
    private Optional<Long> first = Optional.empty();
    private int asked;
    private int given;

    Visit(Bundle bundle, SupplierRequest request, Behind behind, BiConsumer<PersonRef, Optional<EckId>> sink) {
        this.bundle = bundle;
        this.request = request;
        this.behind = behind;
        this.sink = sink;
    }

    Disclosure serve(Iterable<PersonRef> persons) throws EckIdException {
        List<PersonRef> portion = new ArrayList<>();
        for (PersonRef person : persons) {
            portion.add(person);
            if (portion.size() == PORTION) {
                serve(portion);
                portion.clear();
            }
        }
        // A visit that asks for nobody is a visit too.
        if (!portion.isEmpty() || first.isEmpty()) {
            serve(portion);
        }
        return new Disclosure(asked, given, withheld);
    }

    private void serve(List<PersonRef> portion) throws EckIdException {
        Admission.Valid valid = Door.enter(behind, AuditEvent.DISCLOSE, bundle, request, first);
        Door.take(behind, AuditEvent.DISCLOSE, bundle, request, portion.size(), first);
        Decision decision = valid.settled(() -> Decision.read(behind, request, valid, portion));
        long record = behind.audit()
                .deciding(AuditEvent.DISCLOSE, bundle, request, decision.given(), decision.withheld(), first);
        first = first.or(() -> Optional.of(record));
        Handing handing = new Handing(decision, record);
        handing.run(portion);
        int left = handing.leftBehind();
        if (left > 0) {
            withheld.merge(Reason.STORE_DAMAGED, left, Integer::sum);
        }
        decision.withheld().forEach((reason, count) -> withheld.merge(reason, count, Integer::sum));
        asked += portion.size();
        given += handing.handed;
    }

    /** Hands over what one record says. */
    private final class Handing {
        private final Decision decision;
        private final long record;
        private int handed;

        Handing(Decision decision, long record) {
            this.decision = decision;
            this.record = record;
        }

        void run(List<PersonRef> portion) throws EckIdException {
            try {
                RowOpener opener = behind.opener(request);
                for (PersonRef person : portion) {
                    hand(person, opener);
                }
            } catch (EckIdException e) {
                cutOff(Optional.of(e.reason()), e);
                throw e;
            } catch (RuntimeException | Error e) {
                cutOff(Optional.empty(), e);
                throw e;
            }
        }

        /** A row that is damaged stays behind, and the rest goes on. */
        private void hand(PersonRef person, RowOpener opener) throws EckIdException {
            SealedEckId row = decision.valid().get(person);
            if (row == null) {
                sink.accept(person, Optional.empty());
                return;
            }
            Optional<EckId> eckId = opener.open(row);
            if (eckId.isPresent()) {
                handed++;
            }
            sink.accept(person, eckId);
        }

        /** How many were promised and stayed behind, which is written down. */
        private int leftBehind() throws EckIdException {
            int left = decision.given().size() - handed;
            if (left > 0) {
                behind.audit()
                        .cutOff(
                                bundle,
                                request,
                                record,
                                decision.given().size(),
                                handed,
                                Optional.of(Reason.STORE_DAMAGED));
            }
            return left;
        }

        /** What was promised stands in the audit already, so a failure here hides nothing that was given. */
        private void cutOff(Optional<Reason> why, Throwable cause) {
            try {
                behind.audit().cutOff(bundle, request, record, decision.given().size(), handed, why);
            } catch (EckIdException e) {
                LOG.log(
                        Level.ERROR,
                        "record {0} of the audit says {1} ids, {2} were handed over, and that could not be written: {3}",
                        record,
                        decision.given().size(),
                        handed,
                        e.getMessage());
                cause.addSuppressed(e);
            }
        }
    }
}
