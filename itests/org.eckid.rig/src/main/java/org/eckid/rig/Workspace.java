// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one run, gone after it. */
public final class Workspace implements AutoCloseable {
    private final Path folder;

    /** Makes an empty folder under another. */
    public Workspace(Path parent) throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(parent), "house");
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
