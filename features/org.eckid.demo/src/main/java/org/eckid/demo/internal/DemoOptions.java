// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the person who starts the demo may choose, each as {@code -Ddemo.NAME=VALUE}.
 *
 * @param folder {@code demo.dir}: where everything that the demo keeps is
 * @param edexml {@code demo.edexml}: a file or folder to load in place of the sample
 * @param port {@code demo.port}: the TCP port of the pages, on loopback
 * @param source {@code demo.source}: {@code fetched} or {@code derived}
 * @param afterTable {@code demo.exit}: what to do after the table
 */
public record DemoOptions(Path folder, Optional<Path> edexml, int port, Source source, AfterTable afterTable) {
    /** Settings that replace one value for one run; see {@link Overrides}. */
    static final Set<String> OVERRIDES = Set.of("demo.salt", "demo.keystore.password");

    private static final Set<String> KNOWN =
            Set.of("demo.dir", "demo.edexml", "demo.port", "demo.source", "demo.exit", "demo.verbose");

    /** Where the ids come from. Not the plug-in's own word for it, which the launcher's class path does not hold. */
    public enum Source {
        /** Asked from the sandbox, which stands in for the Nummervoorziening. */
        FETCHED,
        /** Derived locally, without the Nummervoorziening. */
        DERIVED
    }

    /** What happens after the table. */
    public enum AfterTable {
        /** The pages stay until Ctrl-C. */
        SERVE,
        /** The demo ends; its exit status tells how it went. */
        EXIT
    }

    /**
     * Reads and checks the options.
     *
     * @throws DemoFailure if one of them is wrong or not known
     */
    public static DemoOptions from(Properties given) throws DemoFailure {
        refuseUnknown(given);
        return new DemoOptions(
                Path.of(given.getProperty("demo.dir", "target/demo"))
                        .toAbsolutePath()
                        .normalize(),
                edexml(given),
                port(given.getProperty("demo.port", "8181")),
                source(given.getProperty("demo.source", "fetched")),
                isOn(given, "demo.exit") ? AfterTable.EXIT : AfterTable.SERVE);
    }

    /** Whether a switch is given: {@code -Ddemo.exit} and {@code -Ddemo.exit=true} are the same. */
    public static boolean isOn(Properties given, String name) {
        String value = given.getProperty(name);
        return value != null && !"false".equalsIgnoreCase(value);
    }

    private static void refuseUnknown(Properties given) throws DemoFailure {
        Set<String> unknown = new TreeSet<>(given.stringPropertyNames());
        unknown.removeIf(name -> !name.startsWith("demo.") || KNOWN.contains(name) || OVERRIDES.contains(name));
        if (!unknown.isEmpty()) {
            Set<String> all = new TreeSet<>(KNOWN);
            all.addAll(OVERRIDES);
            throw new DemoFailure("There is no option " + String.join(", ", unknown) + "; the options are "
                    + String.join(", ", all) + ".");
        }
    }

    private static Optional<Path> edexml(Properties given) throws DemoFailure {
        String value = given.getProperty("demo.edexml");
        if (value == null) {
            return Optional.empty();
        }
        Path path = Path.of(value).toAbsolutePath().normalize();
        if (value.isBlank() || !Files.isReadable(path)) {
            throw new DemoFailure("demo.edexml: there is no readable file or folder " + path
                    + "; give one, for example -Ddemo.edexml=/home/me/edexml.");
        }
        return Optional.of(path);
    }

    private static int port(String value) throws DemoFailure {
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65535) {
            return Integer.parseInt(value);
        }
        throw new DemoFailure(
                "demo.port is '" + value + "', not a port; give 1 to 65535, for example -Ddemo.port=8181.");
    }

    private static Source source(String value) throws DemoFailure {
        return switch (value) {
            case "fetched" -> Source.FETCHED;
            case "derived" -> Source.DERIVED;
            default ->
                throw new DemoFailure("demo.source is '" + value
                        + "'; give fetched (from the sandbox Nummervoorziening) or derived (made locally).");
        };
    }
}
