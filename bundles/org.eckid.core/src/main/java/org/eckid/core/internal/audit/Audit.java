// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.spi.store.AuditCaller;
import org.eckid.spi.store.AuditPersons;
import org.eckid.spi.store.AuditResult;
import org.eckid.spi.store.AuditTarget;
import org.osgi.framework.Bundle;

/**
 * Writes down who came to the door, for whom and what came of it. Each method returns when its record is committed, and throws if
 * it can't be: then nothing may be given.
 */
public final class Audit {
    private final Trail trail;
    private final Function<Bundle, Optional<String>> signer;

    /**
     * Writes into a trail.
     *
     * @param signer SHA-256 of the certificate that signed a bundle, in hexadecimal digits
     */
    public Audit(Trail trail, Function<Bundle, Optional<String>> signer) {
        this.trail = trail;
        this.signer = signer;
    }

    /** A bundle that is not listed asked for an instance of the door. */
    public void refusedInstance(Bundle bundle) throws EckIdException {
        notListed("instance", bundle);
    }

    /** A bundle that is not listed looked for the door and was not shown it. */
    public void hidden(Bundle bundle) throws EckIdException {
        notListed("look-up", bundle);
    }

    private void notListed(String event, Bundle bundle) throws EckIdException {
        trail.append(
                event, caller(bundle), AuditTarget.none(), AuditResult.refusal(Reason.NOT_LISTED), Optional.empty());
    }

    /** A visit was refused, or the rest of it. */
    public void refused(AuditEvent event, Bundle bundle, SupplierRequest request, Reason why, Optional<Long> visit)
            throws EckIdException {
        trail.append(event.word(), caller(bundle), target(request), AuditResult.refusal(why), visit);
    }

    /**
     * What is about to be given.
     *
     * @param given who gets an id
     * @param withheld how many get none, by reason
     * @param visit the number of the first record of this visit; empty if this is it
     * @return the number of the record
     */
    public long deciding(
            AuditEvent event,
            Bundle bundle,
            SupplierRequest request,
            List<PersonRef> given,
            Map<Reason, Integer> withheld,
            Optional<Long> visit)
            throws EckIdException {
        int none = withheld.values().stream().mapToInt(Integer::intValue).sum();
        var persons =
                given.isEmpty() ? Optional.<AuditPersons>empty() : Optional.of(trail.persons(request.board(), given));
        var result = new AuditResult(given.size() + none, given.size(), withheld, Optional.empty(), persons);
        return trail.append(event.word(), caller(bundle), target(request), result, visit)
                .number();
    }

    /**
     * A visit ended before all was given that a record says.
     *
     * @param record which one
     * @param promised how many ids it says
     * @param given how many were handed over: the first so many
     * @param why if the plug-in ended it; empty if the connector did
     */
    public void cutOff(
            Bundle bundle, SupplierRequest request, long record, int promised, int given, Optional<Reason> why)
            throws EckIdException {
        var result = new AuditResult(promised, given, Map.of(), why, Optional.empty());
        trail.append("cut-off", caller(bundle), target(request), result, Optional.of(record));
    }

    private AuditCaller caller(Bundle bundle) {
        return new AuditCaller(
                bundle.getSymbolicName() + " " + bundle.getVersion(), signer.apply(bundle), Optional.empty());
    }

    private static AuditTarget target(SupplierRequest request) {
        return new AuditTarget(
                Optional.of(request.board()),
                Optional.of(request.school()),
                Optional.of(request.supplier()),
                Optional.of(request.purpose()));
    }
}
