// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eckid.api.BoardId;
import org.eckid.api.Presence;
import org.eckid.itests.driver.BundleFiles;
import org.eckid.itests.driver.Eventually;
import org.eckid.itests.driver.InFramework;
import org.eckid.itests.driver.Service;
import org.eckid.itests.driver.Services;
import org.eckid.las.EdexmlImport;
import org.eckid.sandbox.Book;
import org.eckid.spi.hashing.PgnHasher;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Every bundle of ours is stopped, started and updated while an enrolment runs: nothing lost, nothing doubled. */
@InFramework
class RedeployIT {
    private static final BoardId BOARD = new BoardId("demo");

    /** Others import from these: they are updated, and rewired another time, as the framework does by itself. */
    private static final List<String> IMPORTED =
            List.of("org.eckid.api", "org.eckid.spi", "org.eckid.las", "org.eckid.sandbox");

    private static final List<String> IMPLEMENTATIONS = List.of(
            "org.eckid.shell",
            "org.eckid.uwlr",
            "org.eckid.hashing",
            "org.eckid.derived",
            "org.eckid.nummervoorziening",
            "org.eckid.core",
            "org.eckid.store",
            "org.eckid.core");

    private static void stopStartUpdate(RunningBundles bundles, String name) throws Exception {
        Bundle bundle = bundles.named(name);
        bundle.stop();
        bundle.start();
        bundles.redeploy(name);
        assertEquals(Bundle.ACTIVE, bundle.getState(), name);
    }

    private static void update(RunningBundles bundles, String name) throws Exception {
        try (InputStream jar = Files.newInputStream(BundleFiles.ours(name))) {
            bundles.named(name).update(jar);
        }
        assertEquals(Bundle.ACTIVE, bundles.named(name).getState(), name);
    }

    private static boolean done(PlugIn plugIn, int persons) throws Exception {
        return plugIn.persons(BOARD).equals(Map.of(Presence.PRESENT, persons));
    }

    @Test
    void losesNothingAndDoublesNothing(
            BundleContext context, @Service ConfigurationAdmin admin, @Service ServiceComponentRuntime runtime)
            throws Exception {
        RunningBundles bundles = new RunningBundles(context);
        Components components = new Components(runtime);
        try (PlugIn plugIn = new PlugIn(context, admin)
                .configured("org.eckid.las", "org.eckid.uwlr")
                .withLas()
                .withUwlr(BOARD)) {
            Services.await(context, EdexmlImport.class, "(objectClass=*)").loadSample();
            CheapHasher hasher = new CheapHasher(Duration.ofMillis(150));
            ServiceRegistration<PgnHasher> hashing = plugIn.hashing(hasher);
            Eventually.holds(
                    "the host is connected", () -> plugIn.controls().boards().size() == 1);
            plugIn.activate(BOARD);

            for (String name : IMPLEMENTATIONS) {
                stopStartUpdate(bundles, name);
                components.awaitSatisfied("org.eckid.uwlr");
            }
            hashing.unregister();
            hashing = plugIn.hashing(hasher);
            for (String name : IMPORTED) {
                update(bundles, name);
            }
            int persons = usable(plugIn);
            Eventually.get(
                    "all " + persons + " have an id",
                    Duration.ofSeconds(60),
                    () -> done(plugIn, persons) ? true : null);
            everyHashHasOneId(plugIn.sandbox().book(), hasher, persons);
        }
    }

    /** Those without any number never get an id; the cheap hasher takes every other one. */
    private static int usable(PlugIn plugIn) throws Exception {
        return Eventually.get("the ledger knows everybody", () -> {
            int all = plugIn.persons(BOARD).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return all >= 60 ? all - plugIn.persons(BOARD).getOrDefault(Presence.FAILED, 0) : null;
        });
    }

    private static void everyHashHasOneId(Book book, CheapHasher hasher, int persons) {
        assertEquals(0, book.refused());
        assertTrue(book.distinctEckIds() >= persons, "every person's id came from the source");
        assertEquals(book.distinctPersons(), hasher.hashes().size());
    }
}
