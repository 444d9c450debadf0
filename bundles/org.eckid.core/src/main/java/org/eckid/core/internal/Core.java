// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eckid.api.EckIdException;
import org.eckid.api.control.AuditControls;
import org.eckid.api.control.BoardControls;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.core.internal.audit.Audit;
import org.eckid.core.internal.audit.Trail;
import org.eckid.core.internal.audit.TrailControls;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.control.Controls;
import org.eckid.core.internal.door.DoorFactory;
import org.eckid.core.internal.enrol.Enrolments;
import org.eckid.core.internal.enrol.Parts;
import org.eckid.core.internal.enrol.Workshop;
import org.eckid.core.internal.erase.Eraser;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.host.GatewayFactory;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.core.internal.seal.KeyStoreFile;
import org.eckid.core.internal.seal.KeyStorePlace;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.hashing.PgnHasher;
import org.eckid.spi.source.PseudonymDeriver;
import org.eckid.spi.source.PseudonymIssuer;
import org.eckid.spi.store.AuditTrail;
import org.eckid.spi.store.BoardJournal;
import org.eckid.spi.store.BoardKeys;
import org.eckid.spi.store.CheckedTerms;
import org.eckid.spi.store.Erasures;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.eckid.spi.store.SealedRows;
import org.eckid.spi.store.WorkSchedule;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Puts core together and publishes its services. Guard and store are needed for everything, so without them there
 * is no core and no door; hasher and sources may be exchanged while it runs.
 *
 * <p>The services are registered here by hand, because two of them are made per asking bundle and because nothing else of
 * core may be in the registry, where every bundle could pick it up.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.eckid.core",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CoreSettings.class)
public final class Core {
    /** Start dates and daily limits are days in the Netherlands, wherever the machine stands. */
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private final Parts parts = new Parts();
    private final Enrolments enrolments;
    private final DoorFactory doors;
    private final Deque<ServiceRegistration<?>> published = new ArrayDeque<>();

    /** Reads the key if there is one, then opens. */
    @Activate
    public Core(
            BundleContext context,
            CoreSettings settings,
            @Reference Guard guard,
            @Reference Ledger ledger,
            @Reference SealedIds ids,
            @Reference BoardKeys keys,
            @Reference SealedRows rows,
            @Reference WorkSchedule schedule,
            @Reference CheckedTerms terms,
            @Reference Erasures erasures,
            @Reference BoardJournal journal,
            @Reference AuditTrail trail)
            throws EckIdException {
        CheckedSettings checked = CheckedSettings.of(settings);
        Clock clock = new SharedClock(schedule, DUTCH_TIME);
        HostSlot host = new HostSlot();
        Boards boards = new Boards(journal, clock);
        SchoolRules rules = new SchoolRules(checked.sectors(), checked.oinTail());
        Sealer sealer = new Sealer(readable(checked.keyStore()), keys, clock);
        Trail audited = new Trail(trail, sealer::auditKey, clock);
        Eraser eraser = new Eraser(erasures, audited, boards, sealer, checked.retentionDays(), clock);
        Workshop workshop = new Workshop(
                host,
                boards,
                rules,
                ledger,
                ids,
                keys,
                rows,
                schedule,
                terms,
                eraser,
                sealer,
                new DamageBook(rows),
                parts,
                checked.chain(),
                clock);
        enrolments = new Enrolments(workshop, checked.reconcileEvery(), checked.boardsAtOnce());
        publish(context, BoardControls.class, new Controls(workshop, enrolments));
        publish(context, AuditControls.class, new TrailControls(audited, host, ledger, ids));
        Audit audit = new Audit(audited, guard::signerOf);
        doors = new DoorFactory(
                guard,
                host,
                boards,
                rules,
                audit,
                ids,
                ledger,
                sealer,
                workshop.damages(),
                enrolments.corrections(),
                clock);
        publish(context, EckIdDoor.class, doors);
        publish(context, HostGateway.class, new GatewayFactory(guard, host, ledger, enrolments));
    }

    /** A key store that is there and no good is told at once; the rest is seen with the store, which may come up later. */
    private static KeyStoreFile readable(KeyStorePlace place) throws EckIdException {
        KeyStoreFile file = new KeyStoreFile(place);
        file.read();
        return file;
    }

    private void publish(BundleContext context, Class<?> type, Object service) {
        published.push(context.registerService(type.getName(), service, null));
    }

    /** Closes the door first, then stops what runs. */
    @Deactivate
    void close() {
        doors.close();
        published.forEach(ServiceRegistration::unregister);
        enrolments.close();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindHasher(PgnHasher hasher) {
        parts.came(hasher);
    }

    void unbindHasher(PgnHasher hasher) {
        parts.went(hasher);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindIssuer(PseudonymIssuer issuer) {
        parts.came(issuer);
    }

    void unbindIssuer(PseudonymIssuer issuer) {
        parts.went(issuer);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDeriver(PseudonymDeriver deriver) {
        parts.came(deriver);
    }

    void unbindDeriver(PseudonymDeriver deriver) {
        parts.went(deriver);
    }
}
