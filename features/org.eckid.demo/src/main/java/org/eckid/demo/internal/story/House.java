// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.DemoOptions;
import org.eckid.demo.internal.HashingBudget;
import org.eckid.demo.internal.Overrides;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * The house before anyone lives in it: the sandbox, the settings, and then the bundles at start level 3, which find
 * everything in place.
 */
final class House implements AutoCloseable {
    private static final int OUR_LEVEL = 3;
    private static final int SECONDS_TO_STAND = 60;
    private static final int MILLIS_BETWEEN_LOOKS = 250;

    private final BundleContext context;
    private final Settings settings;
    private final Parts parts;
    private final NummervoorzieningStandIn standIn = new NummervoorzieningStandIn();
    private volatile String address = "";

    House(BundleContext context, ConfigurationAdmin configurations, Parts parts) {
        this.context = context;
        this.settings = new Settings(configurations);
        this.parts = parts;
    }

    /** Starts the sandbox, if ids come from there, writes the settings and starts our bundles. */
    void open(DemoOptions options) throws DemoFailure, InterruptedException {
        address = "http://127.0.0.1:" + options.port();
        Map<String, String> places = new TreeMap<>();
        places.put("demo.dir", options.folder().toString());
        places.put(
                "hashing.workers", String.valueOf(HashingBudget.ofThisMachine().workers()));
        places.put(
                "sandbox.endpoint",
                options.source() == DemoOptions.Source.FETCHED
                        ? standIn.open(options.folder().resolve("sandbox"))
                        : "");
        Path home = options.folder();
        settings.write(home, options.source(), places, new Overrides(home, System.getProperties()));
        startBundles();
    }

    private void startBundles() throws DemoFailure, InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkStartLevel.class).setStartLevel(OUR_LEVEL, event -> started.countDown());
        if (!started.await(SECONDS_TO_STAND, TimeUnit.SECONDS)) {
            throw new DemoFailure(
                    "The bundles did not start within " + SECONDS_TO_STAND + " seconds; the log tells more.");
        }
    }

    /**
     * Waits until everything that the story needs is there.
     *
     * @throws DemoFailure at once if a part refuses to start; after a minute if one does not come
     */
    Stage await(CompletableFuture<Stage> stage) throws DemoFailure, InterruptedException {
        int looks = SECONDS_TO_STAND * 1000 / MILLIS_BETWEEN_LOOKS;
        for (int look = 0; look < looks; look++) {
            try {
                Stage everything = stage.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                check();
                return everything;
            } catch (TimeoutException e) {
                check();
            } catch (ExecutionException e) {
                throw new DemoFailure("The house did not come up: " + FailureText.of(e) + ".", e);
            }
        }
        throw new DemoFailure("The house did not stand after " + SECONDS_TO_STAND + " seconds: " + parts.waiting()
                + "; the log tells more.");
    }

    /** Ends the demo if a part refused to start. */
    void check() throws DemoFailure {
        Optional<String> refused = parts.refused();
        if (refused.isPresent()) {
            throw new DemoFailure(refused.get());
        }
    }

    /** Where the pages are. */
    String address() {
        return address;
    }

    BundleContext context() {
        return context;
    }

    Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        standIn.close();
    }
}
