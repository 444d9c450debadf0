// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The most memory that the measuring process and its children ever had resident, the JVM itself included, as Linux counts
 * it. Says nothing on other systems.
 */
public final class PeakMemory implements InternalProfiler {
    static final String LABEL = "peak.memory";
    private static final String FIELD = "VmHWM:";
    private static final double KIB_PER_MIB = 1024.0;

    /** For JMH. */
    public PeakMemory() {}

    @Override
    public String getDescription() {
        return "The most resident memory of the process and its children";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // The system counts by itself.
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        ProcessHandle self = ProcessHandle.current();
        long kib = LongStream.concat(LongStream.of(self.pid()), self.children().mapToLong(ProcessHandle::pid))
                .map(PeakMemory::kib)
                .sum();
        return kib == 0 ? List.of() : List.of(new ScalarResult(LABEL, kib / KIB_PER_MIB, "MiB", AggregationPolicy.MAX));
    }

    private static long kib(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
