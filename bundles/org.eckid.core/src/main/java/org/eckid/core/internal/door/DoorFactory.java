// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.lang.System.Logger.Level;
import java.time.Clock;
import org.eckid.api.EckIdException;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.core.internal.audit.Audit;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.enrol.Corrections;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.store.Ledger;
import org.eckid.spi.store.SealedIds;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Gives each listed bundle a door of its own, so that the door knows who asks; other bundles get none. */
public final class DoorFactory implements ServiceFactory<EckIdDoor> {
    private static final System.Logger LOG = System.getLogger(DoorFactory.class.getName());

    private final Guard guard;
    private final Behind behind;
    private final Seekers seekers;

    /** With all that a door needs. */
    public DoorFactory(
            Guard guard,
            HostSlot host,
            Boards boards,
            SchoolRules rules,
            Audit audit,
            SealedIds ids,
            Ledger ledger,
            Sealer sealer,
            DamageBook damages,
            Corrections corrections,
            Clock clock) {
        this.guard = guard;
        this.behind = new Behind(
                new Admission(guard, host, boards, rules, corrections, clock), audit, ids, ledger, sealer, damages);
        this.seekers = new Seekers(audit, clock);
        guard.whenDoorIsSought(seekers);
    }

    /** Shuts every door that was given, also those that somebody kept. */
    public void close() {
        behind.admission().close();
        guard.whenDoorIsSought(bundle -> {});
        seekers.close();
    }

    @Override
    public @Nullable EckIdDoor getService(Bundle bundle, ServiceRegistration<EckIdDoor> registration) {
        if (guard.admits(bundle)) {
            return new Door(bundle, behind);
        }
        LOG.log(Level.WARNING, "refused an instance of the door: {0}", guard.refusal(bundle));
        try {
            behind.audit().refusedInstance(bundle);
        } catch (EckIdException e) {
            LOG.log(Level.ERROR, "a refusal could not be audited: " + e.getMessage());
        }
        return null;
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<EckIdDoor> registration, EckIdDoor door) {
        // A door holds nothing that must be given back.
    }
}
