// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.time.Clock;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditTrail;
import org.osgi.framework.Bundle;

/** Writes down who came, for whom and what came of it. Counts, never values. */
final class Audit {
    private final AuditTrail trail;
    private final Clock clock;

    Audit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** A bundle that is not listed asked for an instance of the door. */
    void refusedInstance(Bundle bundle) throws EckIdException {
        notListed("instance", bundle);
    }

    /** A bundle that is not listed looked for the door and was not shown it. */
    void hidden(Bundle bundle) throws EckIdException {
        notListed("look-up", bundle);
    }

    private void notListed(String event, Bundle bundle) throws EckIdException {
        trail.append(new AuditRecord(
                clock.instant(),
                event,
                name(bundle),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.of(Reason.NOT_LISTED)));
    }

    /** A visit was let in or refused. Committed before anything is given. */
    void visit(String event, Bundle bundle, SupplierRequest request, Optional<Reason> refused) throws EckIdException {
        write(event, bundle, request, 0, 0, refused);
    }

    /** What a visit came to. */
    void result(String event, Bundle bundle, SupplierRequest request, int asked, int given) throws EckIdException {
        write(event, bundle, request, asked, given, Optional.empty());
    }

    private void write(
            String event, Bundle bundle, SupplierRequest request, int asked, int given, Optional<Reason> refused)
            throws EckIdException {
        trail.append(new AuditRecord(
                clock.instant(),
                event,
                name(bundle),
                Optional.of(request.board()),
                Optional.of(request.school()),
                Optional.of(request.supplier()),
                Optional.of(request.purpose()),
                asked,
                given,
                refused));
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
