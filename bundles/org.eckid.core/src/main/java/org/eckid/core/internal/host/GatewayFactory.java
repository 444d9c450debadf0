// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.host;

import org.eckid.core.internal.guard.Guard;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.store.Ledger;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Gives each bundle a gateway that knows whose it is. */
public final class GatewayFactory implements ServiceFactory<HostGateway> {
    private final Guard guard;
    private final HostSlot slot;
    private final Ledger ledger;
    private final HostEvents events;

    /** For the host that the guard knows. */
    public GatewayFactory(Guard guard, HostSlot slot, Ledger ledger, HostEvents events) {
        this.guard = guard;
        this.slot = slot;
        this.ledger = ledger;
        this.events = events;
    }

    @Override
    public HostGateway getService(Bundle bundle, ServiceRegistration<HostGateway> registration) {
        return new Gateway(bundle, guard, slot, ledger, events);
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<HostGateway> registration, HostGateway gateway) {
        // A host closes its connection itself; one that was stopped in the middle of something does not.
        if (gateway instanceof Gateway ours) {
            ours.abandon();
        }
    }
}
