// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.outside;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.management.MBeanServerConnection;
import org.eckid.kit.search.Output;

/**
 * The heap of a JVM: everything that can still be reached, after full collections. Who can dump a heap can do anything, so
 * this is no wall; it shows what a program keeps longer than it needs.
 */
public final class HeapDump {
    private static final int MOST_LOOKS = 500;
    private static final long BETWEEN_LOOKS = 10_000_000;

    private HeapDump() {}

    /**
     * Dumps, and deletes the dump when it was read.
     *
     * @param jvm a JVM on this machine
     * @param file ends in {@code .hprof} and does not exist
     */
    public static Stream<Output> of(MBeanServerConnection jvm, Path file) {
        try {
            collect(ManagementFactory.getPlatformMXBean(jvm, MemoryMXBean.class));
            ManagementFactory.getPlatformMXBean(jvm, HotSpotDiagnosticMXBean.class)
                    .dumpHeap(file.toAbsolutePath().toString(), true);
        } catch (IOException e) {
            throw new UncheckedIOException("the heap can't be dumped to " + file, e);
        }
        return Stream.of(new Output("heap dump", () -> Files.newInputStream(file)))
                .onClose(() -> delete(file));
    }

    /** Twice: what has a finalizer survives the collection that finds it. */
    private static void collect(MemoryMXBean memory) {
        memory.gc();
        for (int look = 0; look < MOST_LOOKS && memory.getObjectPendingFinalizationCount() > 0; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        memory.gc();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("delete it by hand, it holds a whole heap: " + file, e);
        }
    }
}
