// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the sources are: the folder that holds {@code .mvn}, found from the working directory upwards. */
public final class Repository {
    private Repository() {}

    /** The top folder. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "not inside the repository: " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    /** Files under a folder of the repository that people wrote, by the end of their name. */
    public static List<Path> filesUnder(String folder, String ending) {
        Path top = root().resolve(folder);
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !isBuilt(top.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBuilt(Path file) {
        for (Path part : file) {
            if ("target".equals(part.toString())) {
                return true;
            }
        }
        return false;
    }
}
