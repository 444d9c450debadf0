// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * The process of the reference LAS: Felix with every bundle, and every logger at its finest level. Does what it is told, one
 * line after the other, and answers each with one line; ends when its input ends.
 */
public final class HostMain {
    /** What each answer begins with. */
    static final String ANSWER = "answer: ";

    private static final String SLF4J = "org.slf4j;version=2.0.20,org.slf4j.spi;version=2.0.20,"
            + "org.slf4j.helpers;version=2.0.20,org.slf4j.event;version=2.0.20";

    private final Framework framework;

    private HostMain(Path folder) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, folder.resolve("felix").toString());
        settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "3");
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SLF4J);
        settings.put("org.eckid.kit.registry", folder.resolve("registry").toString());
        settings.put("org.osgi.service.http.port", "0");
        settings.put("org.apache.felix.http.host", "127.0.0.1");
        framework = new FrameworkFactory().newFramework(settings);
    }

    /**
     * Runs.
     *
     * @param args the folder for all data, the folder with the host's bundles, the one with ours, and more jars
     */
    public static void main(String[] args) throws Exception {
        PrintStream answers = System.out;
        Path folder = Path.of(args[0]);
        log(folder.resolve("logs"));
        HostMain host = new HostMain(folder);
        host.start(args);
        answers.println(ANSWER + "ready");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            answers.println(ANSWER + host.answer(order));
        }
        host.framework.stop();
        host.framework.waitForStop(20_000);
        System.exit(0);
    }

    /** Everything that any part logs or prints. */
    private static void log(Path folder) throws IOException {
        Files.createDirectories(folder);
        OutputStream printed = Files.newOutputStream(folder.resolve("printed.log"));
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.ALL);
        OutputStream logged = Files.newOutputStream(folder.resolve("host.log"));
        StreamHandler handler = new StreamHandler(logged, new SimpleFormatter()) {
            @Override
            public synchronized void publish(LogRecord entry) {
                super.publish(entry);
                flush();
            }
        };
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    private void start(String... args) throws BundleException, IOException {
        framework.init();
        install(1, jars(Path.of(args[1])));
        install(2, jars(Path.of(args[2])));
        install(3, Arrays.stream(args).skip(3).map(Path::of).toList());
        framework.start();
    }

    private void install(int level, List<Path> jars) throws BundleException {
        for (Path jar : jars) {
            Bundle bundle = framework.getBundleContext().installBundle("reference:" + jar.toUri());
            bundle.adapt(BundleStartLevel.class).setStartLevel(level);
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private String answer(String order) {
        try {
            String[] words = order.split(" ", 2);
            return switch (words[0]) {
                case "stop" -> stop(words[1]);
                case "install" -> add(Path.of(words[1]));
                default -> guide(order);
            };
        } catch (BundleException | RuntimeException e) {
            Logger.getLogger(HostMain.class.getName()).log(Level.SEVERE, "can't " + order, e);
            return "error " + e.toString().replaceAll("\\R", " ");
        }
    }

    private String stop(String symbolicName) throws BundleException {
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName())) {
                bundle.stop();
                return "stopped";
            }
        }
        return "error no bundle " + symbolicName;
    }

    private String add(Path jar) throws BundleException {
        install(3, List.of(jar));
        return "installed";
    }

    @SuppressWarnings("unchecked") // the guide is registered with just these types
    private String guide(String order) {
        BundleContext context = framework.getBundleContext();
        ServiceReference<?> reference = context.getServiceReference("java.util.function.Function");
        if (reference == null) {
            return "error no guide";
        }
        return ((Function<String, String>) context.getService(reference)).apply(order);
    }
}
