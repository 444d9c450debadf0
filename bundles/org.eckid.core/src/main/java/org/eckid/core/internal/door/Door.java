// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.eckid.core.internal.seal.RowIdentity;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.Sealed;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;
import org.osgi.framework.Bundle;

/** The door as one bundle sees it. Holds no value longer than one call of the sink. */
final class Door implements EckIdDoor {
    /** Rows read at once: bounds memory, and keeps the number of questions to the store small. */
    private static final int CHUNK = 500;

    private final Bundle bundle;
    private final Admission admission;
    private final Audit audit;
    private final SealedIds ids;
    private final Ledger ledger;
    private final Sealer sealer;

    Door(Bundle bundle, Admission admission, Audit audit, SealedIds ids, Ledger ledger, Sealer sealer) {
        this.bundle = bundle;
        this.admission = admission;
        this.audit = audit;
        this.ids = ids;
        this.ledger = ledger;
        this.sealer = sealer;
    }

    @Override
    public Disclosure disclose(
            SupplierRequest request, Iterable<PersonRef> persons, BiConsumer<PersonRef, Optional<EckId>> sink)
            throws EckIdException {
        Visit visit = new Visit(request, enter("disclose", request), sink);
        try {
            visit.serve(persons);
        } finally {
            audit.result("disclosed", bundle, request, visit.asked, visit.given);
        }
        return new Disclosure(visit.asked, visit.given, visit.withheld);
    }

    @Override
    public Optional<PersonRef> personOf(SupplierRequest request, EckId eckId) throws EckIdException {
        Admission.Valid valid = enter("person-of", request);
        take("person-of", request, 1);
        sealer.ready();
        Sealed fingerprint = sealer.fingerprint(request.board(), eckId);
        Optional<PersonRef> found = settled(
                        valid, () -> ids.byFingerprint(request.board(), request.school(), fingerprint)
                                .filter(valid::covers))
                .map(SealedEckId::person);
        audit.result("person-found", bundle, request, 1, found.isPresent() ? 1 : 0);
        return found;
    }

    /**
     * Reads until no old id was erased meanwhile: what was read before that may be one, and whose it is is not withdrawn any
     * more.
     */
    private static <T> T settled(Admission.Valid valid, Reading<T> reading) throws EckIdException {
        while (true) {
            long before = valid.settled().getAsLong();
            T read = reading.read();
            if (before == valid.settled().getAsLong()) {
                return read;
            }
        }
    }

    private interface Reading<T> {
        T read() throws EckIdException;
    }

    /** The rows of some persons, and those of them that may be given. */
    private record Rows(Map<PersonRef, SealedEckId> all, Map<PersonRef, SealedEckId> valid) {}

    /** The gate: asked at every call, audited before anything is given. */
    private Admission.Valid enter(String event, SupplierRequest request) throws EckIdException {
        Admission.Verdict verdict = admission.verdict(bundle, request);
        audit.visit(event, bundle, request, verdict.refused());
        if (verdict.refused().isPresent()) {
            Reason reason = verdict.refused().orElseThrow();
            throw new EckIdException(reason, refusal(reason, request));
        }
        return verdict.valid().orElseThrow();
    }

    /** Before anything is read, so that a mass read stops however it is cut into calls. */
    private void take(String event, SupplierRequest request, int persons) throws EckIdException {
        if (!admission.take(bundle, request, persons)) {
            audit.visit(event, bundle, request, Optional.of(Reason.TOO_MANY_READS));
            throw new EckIdException(Reason.TOO_MANY_READS, refusal(Reason.TOO_MANY_READS, request));
        }
    }

    private String refusal(Reason reason, SupplierRequest request) {
        if (reason == Reason.NOT_LISTED) {
            return admission.whyNotListed(bundle);
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

    /** One disclosure on its way. */
    private final class Visit {
        private final SupplierRequest request;
        private final Admission.Valid valid;
        private final BiConsumer<PersonRef, Optional<EckId>> sink;
        private final Map<Reason, Integer> withheld = new EnumMap<>(Reason.class);
        private int asked;
        private int given;

        Visit(SupplierRequest request, Admission.Valid valid, BiConsumer<PersonRef, Optional<EckId>> sink) {
            this.request = request;
            this.valid = valid;
            this.sink = sink;
        }

        void serve(Iterable<PersonRef> persons) throws EckIdException {
            List<PersonRef> chunk = new ArrayList<>(CHUNK);
            for (PersonRef person : persons) {
                chunk.add(person);
                if (chunk.size() == CHUNK) {
                    serveChunk(chunk);
                    chunk.clear();
                }
            }
            serveChunk(chunk);
        }

        private void serveChunk(List<PersonRef> chunk) throws EckIdException {
            if (chunk.isEmpty()) {
                return;
            }
            take("disclose", request, chunk.size());
            Rows rows = settled(valid, () -> read(chunk));
            Map<PersonRef, Reason> reasons = rows.all().size() == chunk.size() ? Map.of() : waiting(chunk);
            for (PersonRef person : chunk) {
                asked++;
                Optional<SealedEckId> row = Optional.ofNullable(rows.valid().get(person));
                if (row.isPresent()) {
                    EckId eckId = open(row.orElseThrow());
                    given++;
                    sink.accept(person, Optional.of(eckId));
                } else {
                    // A row that may not be given is one that is to be made anew.
                    Reason reason = rows.all().containsKey(person)
                            ? Reason.NO_ID_YET
                            : reasons.getOrDefault(person, Reason.NOT_ENROLLED);
                    withheld.merge(reason, 1, Integer::sum);
                    sink.accept(person, Optional.empty());
                }
            }
        }

        private Rows read(List<PersonRef> chunk) throws EckIdException {
            Map<PersonRef, SealedEckId> all = ids.read(request.board(), request.school(), List.copyOf(chunk));
            Map<PersonRef, SealedEckId> covered = new HashMap<>(all);
            covered.values().removeIf(row -> !valid.covers(row));
            return new Rows(all, covered);
        }

        /** Who is enrolled at this school, and so only has no id yet. */
        private Map<PersonRef, Reason> waiting(List<PersonRef> chunk) throws EckIdException {
            Map<PersonRef, Reason> reasons = new HashMap<>();
            for (WorkItem item : ledger.items(request.board(), List.copyOf(chunk))) {
                if (item.state() != WorkState.LEFT && item.school().equals(request.school())) {
                    reasons.put(item.person(), Reason.NO_ID_YET);
                }
            }
            return reasons;
        }

        private EckId open(SealedEckId row) throws EckIdException {
            RowIdentity identity =
                    RowIdentity.ofEckId(request.board(), row.person(), row.origin(), row.chain(), row.sector());
            return sealer.openEckId(identity, row.seal());
        }
    }
}
