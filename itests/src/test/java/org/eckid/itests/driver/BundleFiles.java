// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that the build copied for the tests: {@code host} for what a host brings, {@code ours} for what we built. */
public final class BundleFiles {
    private static final Path FOLDER = Path.of("target", "bundles").toAbsolutePath();

    private BundleFiles() {}

    /** Each jar, the host's first. */
    public static List<Path> all() {
        return Stream.concat(jars("host").stream(), ours().stream()).toList();
    }

    /** Each bundle that this project built. */
    public static List<Path> ours() {
        return jars("ours");
    }

    /** The built jar of one of our bundles, by its symbolic name. */
    public static Path ours(String symbolicName) {
        return FOLDER.resolve("ours").resolve(symbolicName + ".jar");
    }

    static boolean isOurs(Path jar) {
        return jar.startsWith(FOLDER.resolve("ours"));
    }

    private static List<Path> jars(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no bundles in " + FOLDER + ": run mvn verify, which copies them", e);
        }
    }
}
