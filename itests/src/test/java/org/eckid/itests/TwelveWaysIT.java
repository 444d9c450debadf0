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

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.secret.EckId;
import org.eckid.itests.connector.Asker;
import org.eckid.itests.driver.Eventually;
import org.eckid.itests.driver.FreshBundle;
import org.eckid.itests.driver.InFramework;
import org.eckid.itests.driver.Service;
import org.eckid.itests.guest.Guest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A bundle that is not listed tries to reach a value. What is refused is refused here, and audited where the plug-in can see it;
 * what one JVM can't stop is shown here too, so that nobody takes it for stopped. Signers are tried in {@link SignersIT}.
 */
@InFramework
class TwelveWaysIT {
    private static final String LISTED = "com.example.listed";
    private static final String INTRUDER = "com.example.intruder";
    private static final String DOOR = EckIdDoor.class.getName();

    private final TwoBoards host = new TwoBoards(3, 1);
    private PlugIn plugIn;
    private Audited audited;
    private Bundle listed;
    private Bundle intruder;

    @BeforeEach
    void enrol(BundleContext context, @Service ConfigurationAdmin admin, @Service ServiceComponentRuntime runtime)
            throws Exception {
        plugIn = new PlugIn(context, admin)
                .configured(context.getBundle().getSymbolicName(), LISTED)
                .connecting(host.platform());
        plugIn.hashing(new CheapHasher(Duration.ZERO));
        plugIn.activate(NORTH);
        assertEquals(3, plugIn.enrol(NORTH).present());
        audited = new Audited(context);
        listed = FreshBundle.named(LISTED).holdingPackageOf(Asker.class).startIn(context);
        new Components(runtime).awaitSatisfied("org.eckid.itests.connector");
        intruder = FreshBundle.named(INTRUDER).holdingPackageOf(Guest.class).startIn(context);
    }

    @AfterEach
    void close() throws Exception {
        intruder.uninstall();
        listed.uninstall();
        plugIn.close();
    }

    private BundleContext intruding() {
        return intruder.getBundleContext();
    }

    /** A reference that came to the intruder somehow. */
    private ServiceReference<?> leaked() {
        return listed.getBundleContext().getServiceReference(EckIdDoor.class);
    }

    private void assertOpensNothing(ServiceReference<?> reference) {
        assertNull(intruding().getService(reference));
        audited.await("instance", INTRUDER);
    }

    private int visit(EckIdDoor door) throws Exception {
        List<PersonRef> pupils = host.pupilsOf(NORTH);
        return door.disclose(plugIn.request(NORTH, TwoBoards.schoolOf(NORTH).brin()), pupils, (person, id) -> {})
                .given();
    }

    @Test
    void oneByLookingItUpInTheRegistry() {
        assertNull(intruding().getServiceReference(EckIdDoor.class));
        audited.await("look-up", INTRUDER);
    }

    @Test
    void twoByTrackingIt() {
        var tracker = new ServiceTracker<EckIdDoor, EckIdDoor>(intruding(), EckIdDoor.class, null);
        tracker.open(true);
        assertTrue(tracker.isEmpty());
        tracker.close();
        audited.await("look-up", INTRUDER);
    }

    @Test
    void threeByAFilter() throws Exception {
        assertNull(intruding().getServiceReferences((String) null, "(objectClass=*EckIdDoor)"));
        assertNull(intruding().getAllServiceReferences(null, "(objectClass=" + DOOR + ")"));
        audited.await("look-up", INTRUDER);
    }

    @Test
    void fourByHooksOfItsOwn() throws Exception {
        List<ServiceReference<?>> seen = new ArrayList<>();
        FindHook find = (context, name, filter, all, references) -> seen.addAll(references);
        EventListenerHook events = (event, listeners) -> seen.add(event.getServiceReference());
        var first = FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE));
        intruding().registerService(FindHook.class, find, first);
        intruding().registerService(EventListenerHook.class, events, first);
        assertNotNull(leaked(), "the connector looks");
        ServiceReference<?> caught = seen.stream()
                .filter(reference -> Arrays.asList((String[]) reference.getProperty("objectClass"))
                        .contains(DOOR))
                .findFirst()
                .orElseThrow();
        assertOpensNothing(caught);
        assertNull(intruding().getServiceReference(EckIdDoor.class), "its hooks can only take away");
    }

    @Test
    void fiveByListingAllServices() throws Exception {
        ServiceReference<?>[] all = intruding().getAllServiceReferences(null, null);
        for (ServiceReference<?> reference : all) {
            List<String> types = List.of((String[]) reference.getProperty("objectClass"));
            assertFalse(types.contains(DOOR), types.toString());
            assertFalse(types.stream().anyMatch(type -> type.startsWith("org.eckid.spi.")), types.toString());
        }
        audited.await("look-up", INTRUDER);
    }

    @Test
    void sixByListingWhatOthersUseAndProvide() {
        Bundle core = new RunningBundles(intruding()).named("org.eckid.core");
        List<ServiceReference<?>> doors = Stream.of(listed.getServicesInUse(), core.getRegisteredServices())
                .flatMap(found -> found == null ? Stream.empty() : Stream.of(found))
                .filter(reference ->
                        List.of((String[]) reference.getProperty("objectClass")).contains(DOOR))
                .<ServiceReference<?>>map(reference -> reference)
                .toList();
        assertFalse(doors.isEmpty(), "the framework tells them to everybody");
        doors.forEach(this::assertOpensNothing);
    }

    @Test
    void sevenByAReferenceThatWasPassedOn() {
        assertOpensNothing(leaked());
    }

    /** Can't be stopped: the call comes from the connector's own door. It is the connector's visit, in the audit too. */
    @Test
    void sevenByADoorThatAConnectorGivesAway() throws Exception {
        EckIdDoor given =
                listed.getBundleContext().getService(listed.getBundleContext().getServiceReference(EckIdDoor.class));
        assertEquals(3, visit(given));
        audited.await("disclose", LISTED);
        plugIn.disconnect();
        plugIn.write(
                "org.eckid.core.guard",
                Map.of("host.bundle", context().getBundle().getSymbolicName(), "connectors", new String[] {"com.b"}));
        Eventually.holds("it lasts as long as the connector is listed", () -> isShut(given));
    }

    private boolean isShut(EckIdDoor door) throws Exception {
        try {
            visit(door);
            return false;
        } catch (EckIdException refused) {
            return true;
        }
    }

    private BundleContext context() {
        return FrameworkUtil.getBundle(TwelveWaysIT.class).getBundleContext();
    }

    @Test
    void eightByAFragmentOfOurs() throws Exception {
        for (String ours :
                List.of("org.eckid.core", "org.eckid.api", "org.eckid.spi", "org.eckid.uwlr", "org.eckid.store")) {
            Bundle fragment = FreshBundle.named(INTRUDER + ".fragment")
                    .holdingPackageOf(Guest.class)
                    .with("Fragment-Host", ours)
                    .installIn(context());
            assertFalse(context().getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(fragment)), ours);
            assertEquals(Bundle.INSTALLED, fragment.getState(), ours);
            fragment.uninstall();
        }
    }

    @Test
    void eightByAFragmentOfAConnector(@Service ServiceComponentRuntime runtime) throws Exception {
        Bundle fragment = FreshBundle.named(INTRUDER + ".fragment")
                .with("-resourceonly", "true")
                .with("-includeresource", "evil.txt;literal='evil'")
                .with("Fragment-Host", LISTED)
                .installIn(context());
        RunningBundles bundles = new RunningBundles(context());
        bundles.refresh(listed);
        assertEquals(Bundle.RESOLVED, fragment.getState(), "it is attached");
        assertNull(listed.getBundleContext().getServiceReference(EckIdDoor.class));
        audited.await("look-up", LISTED);
        fragment.uninstall();
        bundles.refresh(listed);
        assertNotNull(listed.getBundleContext().getServiceReference(EckIdDoor.class), "without it all is as before");
    }

    @Test
    void nineByACopyOfOurPackages() throws Exception {
        intruder.uninstall();
        intruder = FreshBundle.named(INTRUDER)
                .with("-privatepackage", "org.eckid.api, org.eckid.api.secret, org.eckid.api.outbound")
                .startIn(context());
        assertNotEquals(EckId.class, intruder.loadClass(EckId.class.getName()), "a class of its own");
        assertNotEquals(EckIdDoor.class, intruder.loadClass(DOOR));
        assertNull(intruding().getAllServiceReferences(DOOR, null));
        assertOpensNothing(leaked());
    }

    @Test
    void tenByReflectionOverThePublicTypes() throws Exception {
        for (Class<?> type : List.of(EckIdDoor.class, EckId.class, org.eckid.api.control.BoardControls.class)) {
            assertTrue(
                    Arrays.stream(type.getDeclaredFields())
                            .noneMatch(field -> Modifier.isStatic(field.getModifiers())
                                    && !field.getType().isPrimitive()
                                    && !field.getType().equals(String.class)),
                    type + " keeps nothing in a static field");
            assertTrue(
                    Arrays.stream(type.getMethods())
                            .noneMatch(method -> Modifier.isStatic(method.getModifiers())
                                    && List.of(EckId.class, EckIdDoor.class).contains(method.getReturnType())),
                    type + " gives nothing out by a static method");
        }
        EckId own = new EckId("https://ketenid.nl/test/" + "0123456789abcdef".repeat(8));
        assertFalse(own.toString().contains("0123"));
        assertThrows(NotSerializableException.class, () -> new ObjectOutputStream(OutputStream.nullOutputStream())
                .writeObject(own));
    }

    /** Can't be stopped: whoever holds a value can read its private field. So it is held by connectors only. */
    @Test
    void tenByReflectionOnAValueThatItHolds() throws Exception {
        String text = "https://ketenid.nl/test/" + "0123456789abcdef".repeat(8);
        var field = EckId.class.getSuperclass().getDeclaredFields()[0];
        field.setAccessible(true);
        assertEquals(text, String.valueOf(field.get(new EckId(text))));
    }

    @Test
    void elevenByDeclarativeServices(@Service ServiceComponentRuntime runtime) throws Exception {
        listed.stop();
        intruder.uninstall();
        intruder = FreshBundle.named(INTRUDER).holdingPackageOf(Asker.class).startIn(context());
        audited.await("look-up", INTRUDER);
        assertFalse(new Components(runtime).isSatisfied("org.eckid.itests.connector"), "it waits in vain");
        listed.start();
    }

    @Test
    void twelveByANameThatIsAlmostListed() throws Exception {
        for (String name : List.of("com.example.Listed", LISTED + ".impl", LISTED + "-1", "com.example.liste")) {
            Bundle imitator = FreshBundle.named(name)
                    .withVersion("9.9.9")
                    .holdingPackageOf(Guest.class)
                    .startIn(context());
            assertNull(imitator.getBundleContext().getServiceReference(EckIdDoor.class), name);
            audited.await("look-up", name);
            imitator.uninstall();
        }
    }

    /** Can't be stopped: the framework gives everybody every bundle's context. It is the connector's visit. */
    @Test
    void byTheContextOfAConnector() throws Exception {
        BundleContext taken = intruding().getBundle(listed.getBundleId()).adapt(BundleContext.class);
        EckIdDoor door = taken.getService(taken.getServiceReference(EckIdDoor.class));
        assertEquals(3, visit(door));
        audited.await("disclose", LISTED);
    }
}
