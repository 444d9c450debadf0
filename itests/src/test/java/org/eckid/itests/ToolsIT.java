// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eckid.itests.driver.Eventually;
import org.eckid.itests.driver.FreshBundle;
import org.eckid.itests.driver.InFramework;
import org.eckid.itests.driver.Service;
import org.eckid.itests.driver.Services;
import org.eckid.itests.guest.Guest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What scenarios are made of: a bundle built on the fly, its settings, its update, its end. */
@InFramework
class ToolsIT {
    private static final String COMPONENT = "org.eckid.itests.guest";
    private static final FreshBundle GUEST =
            FreshBundle.named("com.example.guest").holdingPackageOf(Guest.class);

    @AfterEach
    void forget(@Service ConfigurationAdmin admin) throws Exception {
        new Settings(admin).write(COMPONENT, Map.of()).delete();
    }

    @Test
    void aGuestComesIsToldAWordIsReplacedAndLeaves(
            BundleContext context, @Service ServiceComponentRuntime runtime, @Service ConfigurationAdmin admin)
            throws Exception {
        Components components = new Components(runtime);
        Bundle guest = GUEST.startIn(context);
        assertFalse(components.isSatisfied(COMPONENT));

        new Settings(admin).write(COMPONENT, Map.of("word", "hello"));
        components.awaitSatisfied(COMPONENT);
        assertEquals("hello from com.example.guest 1.0.0", word(context));

        guest.update(GUEST.withVersion("1.1.0").jar());
        assertEquals("hello from com.example.guest 1.1.0", word(context));

        guest.uninstall();
        assertEquals(null, context.getServiceReference("java.util.concurrent.Callable"));
    }

    @Test
    void redeploysOneOfOurBundles(BundleContext context) throws Exception {
        RunningBundles bundles = new RunningBundles(context);
        Bundle shell = bundles.named("org.eckid.shell");
        long before = shell.getLastModified();
        bundles.redeploy("org.eckid.shell");
        assertEquals(Bundle.ACTIVE, shell.getState());
        assertFalse(before == shell.getLastModified());
    }

    @Test
    void waitingEndsAndSaysForWhat() {
        AssertionFailedError error = assertThrows(
                AssertionFailedError.class, () -> Eventually.get("a miracle", Duration.ofMillis(30), () -> null));
        assertEquals("not within 30 ms: a miracle", error.getMessage());
    }

    @SuppressWarnings("unchecked") // the guest is a Callable<String>
    private static String word(BundleContext context) throws Exception {
        return ((Callable<String>) Services.await(context, Callable.class, "(guest=true)")).call();
    }
}
