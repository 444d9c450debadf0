// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

class GuardTest {
    private static final String DOOR = "org.eckid.api.outbound.EckIdDoor";
    private static final String GATEWAY = "org.eckid.spi.gateway.HostGateway";
    private static final String LEDGER = "org.eckid.spi.store.Ledger";

    private final Bundle system = FakeBundles.bundle("system.bundle", 0);
    private final Bundle core = FakeBundles.bundle("org.eckid.core", 10);
    private final Bundle store = FakeBundles.bundle("org.eckid.store", 11);
    private final Bundle connector = FakeBundles.bundle("org.eckid.uwlr", 12);
    private final Bundle host = FakeBundles.bundle("org.eckid.las", 13);
    private final Bundle stranger = FakeBundles.bundle("org.eckid.uwlr.evil", 14);
    private final Guard guard = new Guard(
            core,
            new Guard.Lists(List.of("org.eckid.uwlr"), List.of("org.eckid.las"), GuardFixture.BOUNDS),
            GuardFixture.facts(Map.of(), Map.of()));

    private boolean sees(Bundle asking, Bundle provider, String... types) {
        Collection<ServiceReference<?>> found = new ArrayList<>(List.of(FakeBundles.reference(provider, types)));
        guard.find(FakeBundles.context(asking), types[0], "", false, found);
        return !found.isEmpty();
    }

    @Test
    void showsTheDoorToListedBundlesOnly() {
        assertTrue(sees(connector, core, DOOR));
        assertTrue(sees(system, core, DOOR));
        assertFalse(sees(stranger, core, DOOR));
        assertFalse(sees(host, core, DOOR));
        assertFalse(sees(store, core, DOOR));
    }

    @Test
    void tellsWhoLookedForTheDoorInVain() {
        List<Bundle> told = new ArrayList<>();
        guard.whenDoorIsSought(told::add);
        sees(connector, core, DOOR);
        sees(stranger, store, LEDGER);
        sees(stranger, host, "org.example.Anything");
        assertEquals(List.of(), told);
        sees(stranger, core, DOOR);
        assertEquals(List.of(stranger), told);
    }

    @Test
    void showsTheGatewayToTheHostOnly() {
        assertTrue(sees(host, core, GATEWAY));
        assertFalse(sees(connector, core, GATEWAY));
        assertFalse(sees(stranger, core, GATEWAY));
    }

    @Test
    void showsThePartsToCoreAndTheirOwnBundleOnly() {
        assertTrue(sees(core, store, LEDGER));
        assertTrue(sees(store, store, LEDGER));
        assertFalse(sees(connector, store, LEDGER));
        assertFalse(sees(host, store, LEDGER));
    }

    @Test
    void leavesEverythingElseAlone() {
        assertTrue(sees(stranger, host, "org.example.Anything"));
        assertTrue(sees(stranger, core, "org.eckid.api.control.BoardControls"));
    }

    @Test
    void anotherNameOnTheSameServiceDoesNotOpenIt() {
        assertFalse(sees(stranger, core, "org.example.Anything", DOOR));
        assertFalse(sees(connector, core, DOOR, LEDGER));
    }

    @Test
    void tellsOfTheDoorOnlyWhoMaySeeItButLetsGoodbyesPass() {
        Bundle[] all = {connector, stranger};
        ServiceReference<?> door = FakeBundles.reference(core, DOOR);
        assertEquals(1, listenersLeft(new ServiceEvent(ServiceEvent.REGISTERED, door), all));
        assertEquals(1, listenersLeft(new ServiceEvent(ServiceEvent.REGISTERED, door), connector));
        assertEquals(0, listenersLeft(new ServiceEvent(ServiceEvent.REGISTERED, door), stranger));
        assertEquals(1, listenersLeft(new ServiceEvent(ServiceEvent.MODIFIED, door), all));
        assertEquals(2, listenersLeft(new ServiceEvent(ServiceEvent.UNREGISTERING, door), all));
    }

    private int listenersLeft(ServiceEvent event, Bundle... bundles) {
        Map<BundleContext, Collection<ListenerInfo>> listeners = new HashMap<>();
        for (Bundle bundle : bundles) {
            listeners.put(FakeBundles.context(bundle), new ArrayList<>());
        }
        guard.event(event, listeners);
        return listeners.size();
    }

    @Test
    void admitsExactNamesOnly() {
        assertTrue(guard.admits(connector));
        assertFalse(guard.admits(stranger));
        assertFalse(guard.admits(FakeBundles.bundle("ORG.ECKID.UWLR", 15)));
    }

    @Test
    void knowsTheHostByItsExactNameToo() {
        assertTrue(guard.isHost(host));
        assertFalse(guard.isHost(connector));
        assertFalse(guard.isHost(FakeBundles.nameless(16)), "a bundle need not have a name");
        assertFalse(guard.admits(FakeBundles.nameless(16)));
    }

    @Test
    void hidesEverythingFromABundleThatStoppedMeanwhile() {
        Collection<ServiceReference<?>> found = new ArrayList<>(List.of(FakeBundles.reference(core, DOOR)));
        guard.find(FakeBundles.stoppedContext(), DOOR, "", false, found);
        assertTrue(found.isEmpty());
    }

    @Test
    void letsTheEndOfAMatchPassAsAGoodbye() {
        ServiceReference<?> door = FakeBundles.reference(core, DOOR);
        assertEquals(2, listenersLeft(new ServiceEvent(ServiceEvent.MODIFIED_ENDMATCH, door), connector, stranger));
    }

    @Test
    void saysWhatToDoAboutABundleThatItRefuses() {
        assertEquals(
                "org.eckid.uwlr.evil is not listed: see connectors of org.eckid.core.guard", guard.refusal(stranger));
        assertEquals("org.eckid.uwlr is a listed connector", guard.refusal(connector));
    }

    @Test
    void warnsOnceOfAListedNameThatIsRefusedAndNotOfOthers() {
        List<String> told = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(String.valueOf(entry.getParameters()[0]));
            }

            @Override
            public void flush() {
                // Kept in memory.
            }

            @Override
            public void close() {
                // Holds nothing open.
            }
        };
        Logger log = Logger.getLogger(Guard.class.getName());
        log.addHandler(handler);
        try {
            Guard strict = new Guard(
                    core,
                    new Guard.Lists(
                            List.of("org.eckid.uwlr;signer=" + "a".repeat(64), "org.example.other"),
                            List.of(),
                            GuardFixture.BOUNDS),
                    GuardFixture.facts(Map.of(), Map.of()));
            assertFalse(strict.admits(connector));
            assertFalse(strict.admits(connector));
            assertFalse(strict.admits(stranger));
            assertTrue(strict.admits(FakeBundles.bundle("org.example.other", 17)));
        } finally {
            log.removeHandler(handler);
        }
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("org.eckid.uwlr is listed with a signer and is not signed"), told.get(0));
    }
}
