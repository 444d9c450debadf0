// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for one run, gone after it. */
final class Workspace implements AutoCloseable {
    private final Path folder;

    /** Makes an empty folder under another. */
    Workspace(Path parent) throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(parent), "enrolment");
    }

    Path folder() {
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
