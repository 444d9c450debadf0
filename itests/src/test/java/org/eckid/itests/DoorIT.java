// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.eckid.itests.TwoBoards.NORTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.eckid.api.PersonRef;
import org.eckid.api.control.BoardChange;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.itests.connector.Asker;
import org.eckid.itests.driver.Eventually;
import org.eckid.itests.driver.FreshBundle;
import org.eckid.itests.driver.InFramework;
import org.eckid.itests.driver.Service;
import org.eckid.itests.driver.Services;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Who gets through the door: install, enrol, ask from a listed bundle, ask from one that is not. */
@InFramework
class DoorIT {
    private static final String LISTED = "com.example.listed";
    private static final String COMPONENT = "org.eckid.itests.connector";

    private final TwoBoards host = new TwoBoards(12, 3);
    private PlugIn plugIn;

    @BeforeEach
    void enrol(BundleContext context, @Service ConfigurationAdmin admin) throws Exception {
        plugIn = new PlugIn(context, admin)
                .configured(context.getBundle().getSymbolicName(), LISTED)
                .connecting(host.platform());
        plugIn.hashing(new CheapHasher(Duration.ZERO));
        plugIn.activate(NORTH);
        assertEquals(12, plugIn.enrol(NORTH).present());
    }

    @AfterEach
    void close() {
        plugIn.close();
    }

    private static Bundle connector(BundleContext context, String name) throws Exception {
        return FreshBundle.named(name).holdingPackageOf(Asker.class).startIn(context);
    }

    @SuppressWarnings("unchecked") // the connector is registered with just these types
    private Map<PersonRef, String> ask(BundleContext context) {
        BiFunction<SupplierRequest, List<PersonRef>, Map<PersonRef, String>> asker =
                Services.await(context, BiFunction.class, "(connector=true)");
        return asker.apply(plugIn.request(NORTH, TwoBoards.schoolOf(NORTH).brin()), host.pupilsOf(NORTH));
    }

    @Test
    void givesAListedBundleTheIdsThatTheSourceIssued(BundleContext context) throws Exception {
        Bundle bundle = connector(context, LISTED);
        Map<PersonRef, String> given = ask(context);
        assertEquals(host.pupilsOf(NORTH), List.copyOf(given.keySet()));
        assertEquals(12, new HashSet<>(given.values()).size());
        given.values().forEach(id -> assertTrue(plugIn.sandbox().book().issued(id)));
        bundle.uninstall();
    }

    @Test
    void takesBackTheIdOfANumberThatWasWrongAndGivesTheRightOne(BundleContext context) throws Exception {
        Bundle bundle = connector(context, LISTED);
        Map<PersonRef, String> before = ask(context);
        PersonRef wrong = host.pupilsOf(NORTH).get(3);
        host.correct(wrong, "north-777");
        var erased = plugIn.connection().pgnCorrected(NORTH, wrong).toCompletableFuture();
        assertNotEquals(before.get(wrong), ask(context).get(wrong), "not one moment longer");
        erased.get(30, TimeUnit.SECONDS);
        assertEquals(12, plugIn.enrol(NORTH).present());

        Map<PersonRef, String> after = ask(context);
        assertTrue(plugIn.sandbox().book().issued(after.get(wrong)));
        assertFalse(before.containsValue(after.get(wrong)), "the one of the right number");
        Map<PersonRef, String> others = new HashMap<>(before);
        others.put(wrong, after.get(wrong));
        assertEquals(others, after);
        bundle.uninstall();
    }

    @Test
    void neverGivesAnInstanceToABundleThatIsNotListed(BundleContext context, @Service ServiceComponentRuntime runtime)
            throws Exception {
        Bundle listed = connector(context, LISTED);
        ServiceReference<EckIdDoor> leaked = listed.getBundleContext().getServiceReference(EckIdDoor.class);
        assertNotNull(leaked);
        new Components(runtime).awaitSatisfied(COMPONENT);
        listed.uninstall();

        Bundle stranger = connector(context, "com.example.listed.not");
        assertFalse(new Components(runtime).isSatisfied(COMPONENT), "its component waits for a door in vain");
        BundleContext strange = stranger.getBundleContext();
        assertNull(strange.getServiceReference(EckIdDoor.class));
        assertNull(strange.getAllServiceReferences(EckIdDoor.class.getName(), null));
        assertNull(strange.getService(leaked), "a reference that was passed on opens nothing");
        stranger.uninstall();
    }

    @Test
    void hidesThePartsAndTheGatewayFromBundlesOfOthers(BundleContext context) throws Exception {
        Bundle listed = connector(context, LISTED);
        for (String hidden : List.of(
                "org.eckid.spi.store.Ledger",
                "org.eckid.spi.store.SealedIds",
                "org.eckid.spi.store.SealedRows",
                "org.eckid.spi.store.BoardKeys",
                "org.eckid.spi.source.PseudonymIssuer",
                "org.eckid.spi.hashing.PgnHasher",
                "org.eckid.spi.gateway.HostGateway")) {
            assertNull(listed.getBundleContext().getAllServiceReferences(hidden, null), hidden);
        }
        listed.uninstall();
    }

    @Test
    void closesInTheHandOfAConnectorThatHasIt(BundleContext context) throws Exception {
        Bundle bundle = connector(context, LISTED);
        assertEquals(12, ask(context).size());
        plugIn.change(NORTH, new BoardChange.Suspended("pauze"));
        Exception refused = assertThrows(IllegalStateException.class, () -> ask(context));
        assertEquals("BOARD_NOT_ACTIVE", refused.getMessage());
        bundle.uninstall();
    }

    @Test
    void shutsForABundleThatIsTakenOffTheList(BundleContext context, @Service ServiceComponentRuntime runtime)
            throws Exception {
        Bundle bundle = connector(context, LISTED);
        assertEquals(12, ask(context).size());
        plugIn.disconnect();
        plugIn.write(
                "org.eckid.core.guard",
                Map.of("host.bundle", context.getBundle().getSymbolicName(), "connectors", new String[] {"com.example.b"
                }));
        Eventually.holds("the component has lost the door", () -> !new Components(runtime).isSatisfied(COMPONENT));
        assertNull(bundle.getBundleContext().getServiceReference(EckIdDoor.class));
        bundle.uninstall();
    }
}
