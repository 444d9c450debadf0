// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.DemoOptions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * The framework with the bundles of {@code bundles/1} (what a host brings) and {@code bundles/3} (ours) at those start
 * levels. The demo's own bundle is this jar, at level 2: it writes the settings before it raises the level to 3.
 */
final class FelixHost {
    private static final Logger LOG = Logger.getLogger(FelixHost.class.getName());

    private static final int DEMO_LEVEL = 2;

    private final Path host;
    private final Framework framework;
    private final PrintStream screen;

    FelixHost(Path host, DemoOptions options, PrintStream screen) {
        this.host = host;
        this.screen = screen;
        this.framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no framework on the class path"))
                .newFramework(settings(options));
    }

    private static Map<String, String> settings(DemoOptions options) {
        Properties given = new Properties();
        try (InputStream resource = FelixHost.class.getResourceAsStream("/framework.properties")) {
            given.load(Objects.requireNonNull(resource, "framework.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        given.stringPropertyNames().forEach(name -> settings.put(name, given.getProperty(name)));
        settings.put(
                Constants.FRAMEWORK_STORAGE, options.folder().resolve("felix").toString());
        settings.put("org.osgi.service.http.port", String.valueOf(options.port()));
        return settings;
    }

    /**
     * Starts everything; returns when the demo's bundle runs.
     *
     * @param exit told the exit status
     */
    void start(IntConsumer exit) throws DemoFailure {
        try {
            framework.init();
            BundleContext context = framework.getBundleContext();
            context.registerService(PrintStream.class, screen, named("screen"));
            context.registerService(IntConsumer.class, exit, named("exit"));
            install(context, 1, jars(host.resolve("bundles/1")));
            Bundle demo = install(context, DEMO_LEVEL, ownJar());
            install(context, 3, jars(host.resolve("bundles/3")));
            framework.start();
            if (demo.getState() != Bundle.ACTIVE) {
                throw new DemoFailure("The demo's own bundle did not start; the log tells which package it misses.");
            }
        } catch (BundleException | IOException | URISyntaxException e) {
            throw new DemoFailure("The framework did not start: " + e.getMessage() + ".", e);
        }
    }

    private static void install(BundleContext context, int level, List<Path> jars) throws BundleException {
        for (Path jar : jars) {
            install(context, level, jar);
        }
    }

    private static Bundle install(BundleContext context, int level, Path jar) throws BundleException {
        Bundle bundle = context.installBundle("reference:" + jar.toUri());
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        bundle.start(Bundle.START_ACTIVATION_POLICY);
        return bundle;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static Path ownJar() throws URISyntaxException {
        return Path.of(FelixHost.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Dictionary<String, String> named(String what) {
        return FrameworkUtil.asDictionary(Map.of("org.eckid.demo", what));
    }

    /** Stops the framework and waits until the database is closed; may be called twice and by any thread. */
    void stop() {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (BundleException e) {
            LOG.log(Level.WARNING, "the framework did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
