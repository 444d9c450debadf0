// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import com.lambdaworks.crypto.SCrypt;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eckid.rig.report.Table;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the hashing benchmarks by JMH. JMH takes all forks of one benchmark together; here it is asked for one fork of each,
 * several times over, so that a machine that is slower for a minute is slower for all of them.
 */
public final class HashingPart {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    /** All rows alike: a fixed heap, the simplest collector, large pages where the system has them. */
    private static final String[] AS_THE_HASHING_PROCESS = {
        "-Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0",
        "-Xms1600m",
        "-Xmx1600m",
        "-Xmn480m",
        "-XX:+UseSerialGC",
        "-XX:+UseTransparentHugePages",
        "-XX:ObjectAlignmentInBytes=64"
    };

    private final Path json;
    private final Consumer<String> line;

    /**
     * Measures nothing yet.
     *
     * @param json where JMH's own results go
     * @param line takes remarks on what is left out
     */
    public HashingPart(Path json, Consumer<String> line) {
        this.json = json;
        this.line = line;
    }

    /** Measures; takes some minutes. */
    public List<Table> measure() throws RunnerException, IOException {
        List<String> left = leftOut();
        Map<String, BenchmarkParams> params = new LinkedHashMap<>();
        Map<String, List<BenchmarkResult>> forks = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (RunResult result : round(left)) {
                String name = result.getParams().getBenchmark();
                params.putIfAbsent(name, result.getParams());
                forks.computeIfAbsent(name, none -> new ArrayList<>()).addAll(result.getBenchmarkResults());
            }
        }
        List<RunResult> all = new ArrayList<>();
        params.forEach((name, one) -> all.add(new RunResult(one, forks.getOrDefault(name, List.of()))));
        write(all);
        return HashingTables.of(all);
    }

    private static Collection<RunResult> round(List<String> leftOut) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(HashingBenchmark.class.getName())
                .include(FloorBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .addProfiler(PeakMemory.class)
                .shouldFailOnError(true)
                .jvmArgsAppend(AS_THE_HASHING_PROCESS)
                .forks(1);
        leftOut.forEach(method -> options.exclude(HashingBenchmark.class.getName() + "." + method));
        return new Runner(options.build()).run();
    }

    /** What this machine does not have. */
    private List<String> leftOut() throws IOException {
        List<String> methods = new ArrayList<>();
        Optional<OpenSsl> openSsl = OpenSsl.start();
        if (openSsl.isPresent()) {
            line.accept("openssl is " + openSsl.get().version() + ", through Python");
            openSsl.get().close();
        } else {
            methods.add("openssl");
            line.accept("openssl is left out: here is no python3 with an OpenSSL");
        }
        if (Ours.vector().isEmpty()) {
            methods.addAll(List.of("vector", "vectorFourLanes"));
            line.accept(
                    "vector and vectorFourLanes are left out, and the arithmetic is that of scalar: this JVM has no kernel with vectors");
        }
        try {
            SCrypt.scryptN(new byte[1], new byte[1], 2, 1, 1, 1);
        } catch (LinkageError e) {
            methods.add("lambdaworksNative");
            line.accept("lambdaworksNative is left out: its library does not load on this system");
        }
        return methods;
    }

    private void write(List<RunResult> results) throws IOException {
        try (PrintStream out = new PrintStream(json.toFile(), StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
        }
    }
}
