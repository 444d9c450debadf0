// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import java.util.List;
import java.util.Map;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.core.internal.limit.Bounds;
import org.osgi.framework.Bundle;

/** A guard that knows org.eckid.uwlr as connector and org.eckid.las as host. */
public final class GuardFixture {
    static final Bounds BOUNDS = new Bounds(100_000, 500_000);

    private GuardFixture() {}

    public static Guard guard() {
        return guard(BOUNDS);
    }

    /** With other bounds than the usual. */
    public static Guard guard(Bounds bounds) {
        return new Guard(
                FakeBundles.bundle("org.eckid.core", 10),
                new Guard.Lists(List.of("org.eckid.uwlr"), List.of("org.eckid.las"), bounds),
                facts(Map.of(), Map.of()));
    }

    /** As when this bundle asks the registry for the door, which that other one provides. */
    public static void lookForTheDoor(Guard guard, Bundle asking) {
        var found = new java.util.ArrayList<org.osgi.framework.ServiceReference<?>>(
                List.of(FakeBundles.reference(FakeBundles.bundle("org.eckid.core", 10), EckIdDoor.class.getName())));
        guard.find(FakeBundles.context(asking), EckIdDoor.class.getName(), "", false, found);
    }

    /** Bundles that are signed so, and have these fragments; all others are unsigned and have none. */
    static BundleFacts facts(Map<Bundle, Signature> signatures, Map<Bundle, List<Bundle>> fragments) {
        return new BundleFacts() {
            @Override
            public Signature signature(Bundle bundle) {
                return signatures.getOrDefault(bundle, new Signature.None());
            }

            @Override
            public List<Bundle> fragments(Bundle bundle) {
                return fragments.getOrDefault(bundle, List.of());
            }
        };
    }
}
