// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.spi.gateway.HostGateway;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Decides which bundle may use the door, and hides from every bundle what is not for it: the door from all but the
 * connectors, the gateway from all but the host, and what hashes, asks and stores from all but core.
 *
 * <p>The hooks only decide what others <i>see</i>. A reference can be passed on, so the door asks {@link #admits} again at
 * every call: that is the gate. The door's component needs this one: no guard, no door. The hooks are registered by hand,
 * as the finished object, so that they are at work before anybody can have the guard, and no lazy start can leave them out.
 */
@Component(service = Guard.class, configurationPid = "org.eckid.core.guard", immediate = true)
@Designate(ocd = GuardSettings.class)
public final class Guard implements FindHook, EventListenerHook {
    private static final String PLUG_IN_PARTS = "org.eckid.spi.";

    private final Set<String> connectors;
    private final String hostBundle;
    private final Bundle core;
    private Optional<ServiceRegistration<?>> registered = Optional.empty();

    /** With the operator's lists. */
    @Activate
    public Guard(BundleContext context, GuardSettings settings) {
        this(context.getBundle(), Set.of(settings.connectors()), settings.host_bundle());
        String[] hooks = {FindHook.class.getName(), EventListenerHook.class.getName()};
        this.registered = Optional.of(context.registerService(hooks, this, null));
    }

    Guard(Bundle core, Set<String> connectors, String hostBundle) {
        connectors.forEach(Guard::refuseWildcard);
        this.core = core;
        this.connectors = Set.copyOf(connectors);
        this.hostBundle = hostBundle;
    }

    /** Called when everything that needs the guard is gone already. */
    @Deactivate
    void close() {
        registered.ifPresent(ServiceRegistration::unregister);
    }

    private static void refuseWildcard(String name) {
        if (!name.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException("connectors of org.eckid.core.guard: '" + name
                    + "' is no symbolic name; write exact names without wildcards, for example org.eckid.uwlr");
        }
    }

    /** Whether this bundle is a listed connector. */
    public boolean admits(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && connectors.contains(name);
    }

    /** Whether this bundle is the host. */
    public boolean isHost(Bundle bundle) {
        return hostBundle.equals(bundle.getSymbolicName());
    }

    @Override
    public void find(
            BundleContext asking, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> !sees(asking, reference));
    }

    /** Lets goodbyes pass: a bundle that had a service must hear that it goes. */
    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (event.getType() == ServiceEvent.UNREGISTERING || event.getType() == ServiceEvent.MODIFIED_ENDMATCH) {
            return;
        }
        listeners.keySet().removeIf(asking -> !sees(asking, event.getServiceReference()));
    }

    private boolean sees(BundleContext asking, ServiceReference<?> reference) {
        Bundle bundle;
        try {
            bundle = asking.getBundle();
        } catch (IllegalStateException stopped) {
            return false;
        }
        return bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                || bundle.equals(reference.getBundle())
                || bundle.equals(core)
                || mayUse(bundle, (String[]) reference.getProperty(Constants.OBJECTCLASS));
    }

    private boolean mayUse(Bundle bundle, String[] types) {
        for (String type : types) {
            if (type.equals(EckIdDoor.class.getName()) && !admits(bundle)) {
                return false;
            }
            if (type.equals(HostGateway.class.getName())) {
                return isHost(bundle);
            }
            if (type.startsWith(PLUG_IN_PARTS)) {
                return false;
            }
        }
        return true;
    }
}
