// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param feature its feature release, such as 25
 */
public record InstalledJdk(Path home, int feature) {
    private static final Pattern VERSION = Pattern.compile("^JAVA_VERSION=\"(\\d+)", Pattern.MULTILINE);

    /** The newest one beside the JDK that runs us, or named by a {@code JAVA_HOME_...} environment variable. */
    public static Optional<InstalledJdk> newest() {
        return Stream.concat(siblings(Path.of(System.getProperty("java.home"))), named(System.getenv()))
                .flatMap(home -> read(home).stream())
                .max(Comparator.comparingInt(InstalledJdk::feature));
    }

    /** The launcher of this JDK. */
    public Path java() {
        return home.resolve("bin").resolve("java");
    }

    private static Stream<Path> siblings(Path javaHome) {
        Path parent = javaHome.getParent();
        if (parent == null) {
            return Stream.empty();
        }
        try (Stream<Path> homes = Files.list(parent)) {
            return homes.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> named(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME_"))
                .map(variable -> Path.of(variable.getValue()));
    }

    /** A folder without a release file is no JDK. */
    static Optional<InstalledJdk> read(Path home) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return Optional.empty();
        }
        try {
            Matcher version = VERSION.matcher(Files.readString(release));
            return version.find()
                    ? Optional.of(new InstalledJdk(home, Integer.parseInt(version.group(1))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
