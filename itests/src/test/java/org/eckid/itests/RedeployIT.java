// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.eckid.itests.driver.Eventually;
import org.eckid.itests.driver.FreshBundle;
import org.eckid.itests.driver.InFramework;
import org.eckid.itests.driver.Service;
import org.eckid.itests.driver.Services;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Every bundle of ours is stopped, started, updated and rewired while an enrolment runs: nothing lost, nothing doubled,
 * connectors stay. The sandbox stays too: it stands for the service at the other end of the line.
 *
 * <p>This class uses no class of ours, because a bundle that does is restarted with the bundle it is wired to; all that
 * needs one is done by the operator's bundle, which may be.
 */
@InFramework
class RedeployIT {
    private static final String OPERATOR = "com.example.operator";

    /** The sample's 70 persons, but for three without a number and three whose number is not verified. */
    private static final int PERSONS_WITH_AN_ID = 64;

    private static final List<String> IN_TURN = List.of(
            "org.eckid.core",
            "org.eckid.shell",
            "org.eckid.hashing",
            "org.eckid.uwlr",
            "org.eckid.derived",
            "org.eckid.nummervoorziening",
            "org.eckid.store",
            "org.eckid.las",
            "org.eckid.core",
            "org.eckid.spi",
            "org.eckid.api");

    @TempDir
    Path folder;

    @Test
    void losesNothingAndDoublesNothing(
            BundleContext context, @Service ConfigurationAdmin admin, @Service ServiceComponentRuntime runtime)
            throws Exception {
        configure(new Settings(admin));
        Bundle operator = FreshBundle.named(OPERATOR)
                .with("-privatepackage", "org.eckid.itests.operator")
                .startIn(context);
        ask(context, "load");
        Eventually.holds("the board is active", () -> !ask(context, "activate").isEmpty());

        RunningBundles bundles = new RunningBundles(context);
        Components components = new Components(runtime);
        for (String name : IN_TURN) {
            List<Long> connector = components.activeIds("org.eckid.uwlr");
            bundles.named(name).stop();
            bundles.named(name).start();
            bundles.redeploy(name);
            assertEquals(Bundle.ACTIVE, bundles.named(name).getState(), name);
            assertEquals(Bundle.ACTIVE, bundles.named("org.eckid.uwlr").getState(), name);
            if (name.equals("org.eckid.core")) {
                assertEquals(connector, components.activeIds("org.eckid.uwlr"), "the connector was not even restarted");
            }
        }

        Eventually.get("all have an id", Duration.ofSeconds(90), () -> all(ask(context, "count")) ? true : null);
        Map<String, Integer> answer = ask(context, "ask");
        int persons = answer.get("persons");
        assertTrue(persons >= answer.get("different"), "the source knows each of them");
        assertEquals(
                Map.of("given", PERSONS_WITH_AN_ID, "different", PERSONS_WITH_AN_ID, "issued", PERSONS_WITH_AN_ID),
                without("persons", answer));
        assertEquals(PERSONS_WITH_AN_ID, persons, "nobody was asked for under two hashes");
        operator.uninstall();
    }

    private static Map<String, Integer> without(String key, Map<String, Integer> all) {
        Map<String, Integer> rest = new HashMap<>(all);
        rest.remove(key);
        return rest;
    }

    private static boolean all(Map<String, Integer> counts) {
        return counts.getOrDefault("PRESENT", 0) == PERSONS_WITH_AN_ID;
    }

    @SuppressWarnings("unchecked") // the operator is registered with just these types
    private static Map<String, Integer> ask(BundleContext context, String order) {
        Function<String, Map<String, Integer>> operator = Services.await(context, Function.class, "(operator=true)");
        return operator.apply(order);
    }

    private void configure(Settings settings) throws IOException {
        settings.write(
                "org.eckid.sandbox",
                Map.of("port", 0, "dir", folder.toString(), "polls", 1, "earlyPolls", 1_000_000, "largestBatch", 100));
        Path properties = folder.resolve("sandbox.properties");
        Eventually.holds("the sandbox has written its files", () -> Files.size(properties) > 0);
        settings.write("org.eckid.nummervoorziening", source(properties));
        settings.write("org.eckid.store", Map.of("url", "jdbc:h2:file:" + folder.resolve("store")));
        settings.write(
                "org.eckid.core.guard",
                Map.of("host.bundle", "org.eckid.las", "connectors", new String[] {"org.eckid.uwlr", OPERATOR}));
        settings.write(
                "org.eckid.core",
                Map.of(
                        "key.store",
                        folder.resolve("seal.p12").toString(),
                        "key.store.password.file",
                        folder.resolve("seal.password").toString(),
                        "oin.tail",
                        "34567"));
        settings.write(
                "org.eckid.derived", Map.of("key.dir", folder.resolve("derived").toString()));
        settings.write("org.eckid.las", Map.of("data.dir", folder.resolve("las").toString()));
        settings.write("org.eckid.uwlr", Map.of("suppliers.file", file("suppliers", """
                uitgever-1.autorisatiesleutel = geheim
                uitgever-1.klantcode.KLANT = demo
                """)));
    }

    private Map<String, Object> source(Path sandbox) throws IOException {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(sandbox)) {
            written.load(reader);
        }
        return Map.of(
                "endpoint", written.getProperty("endpoint"),
                "keystore.file", folder.resolve("client.p12").toString(),
                "keystore.password.file", file("k", written.getProperty("keystore.password")),
                "truststore.file", folder.resolve("trust.p12").toString(),
                "truststore.password.file", file("t", written.getProperty("truststore.password")),
                "poll.seconds", 0.1,
                "batch.size", 10,
                "daily.submissions", 100_000);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
