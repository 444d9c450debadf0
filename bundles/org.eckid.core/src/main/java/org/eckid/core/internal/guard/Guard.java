// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.core.internal.limit.Bounds;
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
    private static final System.Logger LOG = System.getLogger(Guard.class.getName());
    private static final String PLUG_IN_PARTS = "org.eckid.spi.";

    private final ListedBundles connectors;
    private final ListedBundles hosts;
    private final Bounds bounds;
    private final Bundle core;
    private final Map<Long, String> told = new ConcurrentHashMap<>();
    private volatile Consumer<Bundle> seeker = bundle -> {};
    private Optional<ServiceRegistration<?>> registered = Optional.empty();

    /** With the operator's lists. */
    @Activate
    public Guard(BundleContext context, GuardSettings settings) {
        this(context.getBundle(), Lists.of(settings), new FrameworkFacts());
        String[] hooks = {FindHook.class.getName(), EventListenerHook.class.getName()};
        this.registered = Optional.of(context.registerService(hooks, this, null));
    }

    Guard(Bundle core, Lists lists, BundleFacts facts) {
        this.core = core;
        this.connectors = new ListedBundles("connectors", lists.connectors(), facts);
        this.hosts = new ListedBundles("host.bundle", lists.hosts(), facts.withAnyFragments());
        this.bounds = lists.bounds();
    }

    /**
     * The settings.
     *
     * @param hosts one, or none
     */
    record Lists(List<String> connectors, List<String> hosts, Bounds bounds) {
        static Lists of(GuardSettings settings) {
            String host = settings.host_bundle().strip();
            return new Lists(
                    List.of(settings.connectors()),
                    host.isEmpty() ? List.of() : List.of(host),
                    new Bounds(settings.ids_per_hour(), settings.ids_per_hour_in_all()));
        }
    }

    /** Called when everything that needs the guard is gone already. */
    @Deactivate
    void close() {
        registered.ifPresent(ServiceRegistration::unregister);
    }

    /** Whether this bundle is a listed connector, signed as the list says. */
    public boolean admits(Bundle bundle) {
        return passes(connectors, bundle);
    }

    /** Whether this bundle is the host, signed as the setting says. */
    public boolean isHost(Bundle bundle) {
        return passes(hosts, bundle);
    }

    /** Says once at WARN why a bundle with a listed name is refused; of the others the name says enough. */
    private boolean passes(ListedBundles list, Bundle bundle) {
        if (!list.names(bundle)) {
            return false;
        }
        Optional<String> refusal = list.refusal(bundle);
        refusal.filter(why -> !why.equals(told.put(bundle.getBundleId(), why)))
                .ifPresent(why -> LOG.log(Level.WARNING, "refused: {0}", why));
        return refusal.isEmpty();
    }

    /** Why a bundle is no connector, and what an operator can do about it. */
    public String refusal(Bundle bundle) {
        return connectors.refusal(bundle).orElse(bundle.getSymbolicName() + " is a listed connector");
    }

    /** The certificate by which a connector was recognized, as 64 hexadecimal digits; empty if it is not signed. */
    public Optional<String> signerOf(Bundle bundle) {
        return connectors.signer(bundle);
    }

    /** How many ids may be read. */
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public void find(
            BundleContext asking, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        boolean hidden = references.removeIf(reference -> isDoor(reference) && !sees(asking, reference));
        references.removeIf(reference -> !sees(asking, reference));
        if (hidden) {
            bundle(asking).ifPresent(seeker);
        }
    }

    /** Empty if it was stopped. */
    private static Optional<Bundle> bundle(BundleContext asking) {
        try {
            return Optional.of(asking.getBundle());
        } catch (IllegalStateException stopped) {
            return Optional.empty();
        }
    }

    private static boolean isDoor(ServiceReference<?> reference) {
        return List.of((String[]) reference.getProperty(Constants.OBJECTCLASS)).contains(EckIdDoor.class.getName());
    }

    /** Told of each bundle from which the door was hidden when it looked; must return at once. Replaces the former one. */
    public void whenDoorIsSought(Consumer<Bundle> told) {
        this.seeker = told;
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
        return bundle(asking).filter(bundle -> sees(bundle, reference)).isPresent();
    }

    private boolean sees(Bundle bundle, ServiceReference<?> reference) {
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
