// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.guide;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eckid.api.control.BoardControls;
import org.eckid.kit.exits.Configurations;
import org.eckid.kit.exits.FrameworkExits;
import org.eckid.las.EdexmlImport;
import org.eckid.las.LasExits;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/** The operator inside the framework: takes an order in words, and answers in a line. Never touches a value. */
public final class Guide implements BundleActivator, Function<String, String> {
    private static final long PATIENCE = 60_000;

    private BundleContext context;

    @Override
    public void start(BundleContext started) {
        context = started;
        context.registerService(Function.class, this, null);
    }

    @Override
    public void stop(BundleContext stopped) {
        // The framework takes the service back.
    }

    @Override
    public String apply(String order) {
        String[] words = order.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        try {
            return switch (words[0]) {
                case "configure" -> new SettingFolder(Path.of(rest)).applyTo(service(ConfigurationAdmin.class));
                case "load" ->
                    "schools "
                            + service(EdexmlImport.class)
                                    .load(Path.of(rest))
                                    .schools()
                                    .size();
                case "enrol" -> new BoardSteps(this::controls).takeAndEnrol();
                case "pages" ->
                    service(LasExits.class).pages().stream().map(URI::toString).collect(Collectors.joining(" "));
                case "site" -> site();
                case "shell" -> shell(rest);
                case "dump" -> dump(Path.of(rest));
                default -> "error unknown order " + words[0];
            };
        } catch (Exception e) {
            return "error " + e.toString().replaceAll("\\R", " ");
        }
    }

    /** The tracker stays open, because a service that was given back is used no more. */
    private <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        T service = tracker.waitForService(PATIENCE);
        if (service == null) {
            throw new IllegalStateException("no " + type.getName() + " after a minute");
        }
        return service;
    }

    /** Those of this moment: settings that arrive one after the other restart the parts some times. */
    private BoardControls controls() {
        return context.getService(context.getServiceReference(BoardControls.class));
    }

    /** Where the web server listens. */
    private String site() {
        ServiceReference<?> web = context.getServiceReference("org.osgi.service.servlet.runtime.HttpServiceRuntime");
        return Arrays.stream((String[]) web.getProperty("osgi.http.endpoint"))
                .filter(address -> address.startsWith("http://127.0.0.1"))
                .findFirst()
                .orElseThrow();
    }

    /** Runs commands, separated by bars, and writes what they print into a file. */
    private String shell(String folderAndCommands) throws Exception {
        String[] words = folderAndCommands.split(" ", 2);
        Path folder = Files.createDirectories(Path.of(words[0]));
        new Shell(context).run(words[1].split(";"), folder.resolve("shell.txt"));
        return "written";
    }

    /** What any bundle sees of the framework and of the configurations. */
    private String dump(Path folder) throws IOException, InterruptedException {
        new Dump(folder.resolve("framework")).of(FrameworkExits.of(context));
        new Dump(folder.resolve("configurations")).of(Configurations.of(service(ConfigurationAdmin.class)));
        return "written";
    }
}
