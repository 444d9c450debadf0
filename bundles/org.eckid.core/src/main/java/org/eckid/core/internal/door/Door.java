// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.outbound.Disclosure;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.secret.EckId;
import org.eckid.core.internal.audit.AuditEvent;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.osgi.framework.Bundle;

/** The door as one bundle sees it. Holds no value longer than one call of the sink. */
final class Door implements EckIdDoor {
    private final Bundle bundle;
    private final Behind behind;

    Door(Bundle bundle, Behind behind) {
        this.bundle = bundle;
        this.behind = behind;
    }

    @Override
    public Disclosure disclose(
            SupplierRequest request, Iterable<PersonRef> persons, BiConsumer<PersonRef, Optional<EckId>> sink)
            throws EckIdException {
        return new Visit(bundle, request, behind, sink).serve(persons);
    }

    @Override
    public Optional<PersonRef> personOf(SupplierRequest request, EckId eckId) throws EckIdException {
        Admission.Valid valid = enter(behind, AuditEvent.PERSON_OF, bundle, request, Optional.empty());
        take(behind, AuditEvent.PERSON_OF, bundle, request, 1, Optional.empty());
        List<Sealed> fingerprints = behind.sealer().of(request.board()).fingerprints(eckId);
        Optional<SealedEckId> row = valid.settled(() -> behind.ids()
                .byFingerprint(request.board(), request.school(), fingerprints)
                .filter(valid::covers));
        // A fingerprint that was put beside another row is found, but that row does not open.
        boolean whole = row.isPresent()
                && behind.opener(request).open(row.orElseThrow()).isPresent();
        Optional<PersonRef> found = row.filter(any -> whole).map(SealedEckId::person);
        Map<Reason, Integer> withheld = found.isPresent() ? Map.of() : Map.of(Reason.NOT_ENROLLED, 1);
        List<PersonRef> given = found.map(List::of).orElse(List.of());
        behind.audit().deciding(AuditEvent.PERSON_OF, bundle, request, given, withheld, Optional.empty());
        return found;
    }

    /**
     * The gate: asked at every call, and again for each portion of a long one. A refusal is audited; what is let in is audited by
     * who asks, before anything is given.
     *
     * @param visit the number of the first record of this visit, if there is one
     */
    static Admission.Valid enter(
            Behind behind, AuditEvent event, Bundle bundle, SupplierRequest request, Optional<Long> visit)
            throws EckIdException {
        Admission.Verdict verdict = behind.admission().verdict(bundle, request);
        if (verdict.refused().isPresent()) {
            Reason reason = verdict.refused().orElseThrow();
            behind.audit().refused(event, bundle, request, reason, visit);
            throw new EckIdException(reason, refusal(behind, bundle, reason, request));
        }
        behind.sealer().ready();
        return verdict.valid().orElseThrow();
    }

    /** Before anything is read, so that a mass read stops however it is cut into calls. */
    static void take(
            Behind behind, AuditEvent event, Bundle bundle, SupplierRequest request, int persons, Optional<Long> visit)
            throws EckIdException {
        if (!behind.admission().take(bundle, request, persons)) {
            behind.audit().refused(event, bundle, request, Reason.TOO_MANY_READS, visit);
            throw new EckIdException(Reason.TOO_MANY_READS, refusal(behind, bundle, Reason.TOO_MANY_READS, request));
        }
    }

    private static String refusal(Behind behind, Bundle bundle, Reason reason, SupplierRequest request) {
        if (reason == Reason.NOT_LISTED) {
            return behind.admission().whyNotListed(bundle);
        }
        if (reason == Reason.TOO_MANY_READS) {
            return bundle.getSymbolicName() + ", supplier " + request.supplier().value()
                    + ": more ids were asked for within an hour than ids.per.hour of org.eckid.core.guard allows; ask again"
                    + " when the hour has passed";
        }
        return "board " + request.board().value() + ", school "
                + request.school().value() + ", supplier " + request.supplier().value() + ": " + reason
                + "; eckid:board shows what is switched on";
    }
}
