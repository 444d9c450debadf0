// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Asks the framework, and remembers the signature of a bundle until it is installed or updated anew; fragments may come at any
 * moment, so they are asked for each time. Safe for use by many threads.
 */
final class FrameworkFacts implements BundleFacts {
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long lastModified, Signature signature) {}

    @Override
    public Signature signature(Bundle bundle) {
        long lastModified = bundle.getLastModified();
        return seen.compute(
                        bundle.getBundleId(),
                        (id, known) -> known != null && known.lastModified() == lastModified
                                ? known
                                : new Seen(lastModified, JarVerification.of(bundle)))
                .signature();
    }

    @Override
    public List<Bundle> fragments(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return List.of();
        }
        return wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE).stream()
                .map(wire -> wire.getRequirer().getBundle())
                .toList();
    }
}
