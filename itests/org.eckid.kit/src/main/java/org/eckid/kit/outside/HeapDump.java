// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.outside;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import org.eckid.kit.search.Output;

/**
 * The heap of a JVM: everything that can still be reached, after a full collection. Who can dump a heap can do anything, so
 * this is no wall; it shows what a program keeps longer than it needs.
 */
public final class HeapDump {
    private HeapDump() {}

    /**
     * Dumps, and deletes the dump when it was read.
     *
     * @param jvm a JVM on this machine
     * @param file ends in {@code .hprof} and does not exist
     */
    public static Stream<Output> of(MBeanServerConnection jvm, Path file) {
        try {
            ManagementFactory.getPlatformMXBean(jvm, HotSpotDiagnosticMXBean.class)
                    .dumpHeap(file.toAbsolutePath().toString(), true);
        } catch (IOException e) {
            throw new UncheckedIOException("the heap can't be dumped to " + file, e);
        }
        return Stream.of(new Output("heap dump", () -> Files.newInputStream(file)))
                .onClose(() -> delete(file));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("delete it by hand, it holds a whole heap: " + file, e);
        }
    }
}
