// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eckid.core.internal.limit.Bounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

class FrameworkFactsTest {
    private final FrameworkFacts facts = new FrameworkFacts();
    private long lastModified = 1;
    private int reads;
    private List<String> files = List.of("A.class");
    private boolean resolved = true;

    private final Bundle fragment = FakeBundles.bundle("org.example.fragment", 31);
    private final Bundle bundle = proxy(Bundle.class, name -> switch (name) {
        case "getBundleId" -> 30L;
        case "getLastModified" -> lastModified;
        case "getEntryPaths" -> {
            reads++;
            yield Collections.enumeration(files);
        }
        case "adapt" -> resolved ? wiring() : null;
        default -> null;
    });

    private interface Answers {
        @Nullable
        Object to(String method);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> answers.to(method.getName())));
    }

    private BundleWiring wiring() {
        var requirer = proxy(BundleRevision.class, name -> fragment);
        var wire = proxy(BundleWire.class, name -> requirer);
        return proxy(BundleWiring.class, name -> List.of(wire));
    }

    @Test
    void readsABundleOnceUntilItIsUpdated() {
        Signature first = facts.signature(bundle);
        assertInstanceOf(Signature.None.class, first);
        assertSame(first, facts.signature(bundle));
        assertEquals(1, reads);
        lastModified = 2;
        files = List.of("META-INF/X.SF");
        assertInstanceOf(Signature.Broken.class, facts.signature(bundle), "what is listed there can't be read");
        assertEquals(2, reads);
    }

    @Test
    void namesTheFragmentsOfABundleThatIsResolved() {
        assertEquals(List.of(fragment), facts.fragments(bundle));
        resolved = false;
        assertEquals(List.of(), facts.fragments(bundle));
    }

    @Test
    void theGuardHidesFromItsFirstMomentUntilItIsClosed() {
        List<Object> registered = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        var registration = proxy(ServiceRegistration.class, name -> gone.add(name));
        BundleContext context = (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (self, method, args) -> {
                    if (method.getName().equals("registerService")) {
                        registered.addAll(List.of((String[]) args[0]));
                        return registration;
                    }
                    return FakeBundles.bundle("org.eckid.core", 10);
                });
        Guard guard = new Guard(context, settings(" org.eckid.las "));
        assertEquals(List.of(FindHook.class.getName(), EventListenerHook.class.getName()), registered);
        assertEquals(new Bounds(7, 9), guard.bounds());
        guard.close();
        assertEquals(List.of("unregister"), gone);
    }

    @Test
    void readsTheSettings() {
        var lists = Guard.Lists.of(settings(" org.eckid.las "));
        assertEquals(List.of("a", "b"), lists.connectors());
        assertEquals(List.of("org.eckid.las"), lists.hosts());
        assertTrue(Guard.Lists.of(settings(" ")).hosts().isEmpty());
    }

    private static GuardSettings settings(String host) {
        Map<String, Object> values = Map.of(
                "connectors",
                new String[] {"a", "b"},
                "host_bundle",
                host,
                "ids_per_hour",
                7,
                "ids_per_hour_in_all",
                9);
        return proxy(GuardSettings.class, values::get);
    }

    @Test
    void knowsTheSignerOfAnAdmittedConnector() {
        Bundle signed = FakeBundles.bundle("org.example.c", 20);
        String digest = "a".repeat(64);
        Guard guard = new Guard(
                FakeBundles.bundle("org.eckid.core", 10),
                new Guard.Lists(List.of("org.example.c;signer=" + digest), List.of(), new Bounds(1, 1)),
                GuardFixture.facts(Map.of(signed, new Signature.By(java.util.Set.of(digest))), Map.of()));
        assertTrue(guard.admits(signed));
        assertEquals(digest, guard.signerOf(signed).orElseThrow());
        assertFalse(guard.admits(FakeBundles.bundle("org.example.c", 21)), "the same name without a signature");
    }
}
