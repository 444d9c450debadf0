// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Files as anyone with access to the disk sees them: databases, logs, caches, settings, keys. */
public final class FileOutputs {
    private FileOutputs() {}

    /**
     * Every file below a folder, and some more.
     *
     * @param more files that may lie elsewhere; those that do not exist now are left out
     */
    public static Stream<Output> of(Path folder, Collection<Path> more) {
        return Stream.concat(below(folder).stream(), more.stream())
                .map(each -> each.toAbsolutePath().normalize())
                .distinct()
                .filter(Files::isRegularFile)
                .map(file -> new Output(file.toString(), () -> Files.newInputStream(file)));
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
