// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.door;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.eckid.rig.Scale;
import org.eckid.rig.Workspace;
import org.eckid.rig.report.Table;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Fills the stores once, and runs the benchmarks of the door on them, each in a process of its own. */
public final class DoorPart {
    private static final Scale LARGE = Scale.parse(System.getProperty("bench.door", "100x10x1000"));
    private static final String HEAP = "-Xmx2g";

    private final Path target;
    private final Consumer<String> line;

    /**
     * Measures nothing yet.
     *
     * @param target where the stores are made and JMH's own results go
     * @param line takes remarks on how far it is
     */
    public DoorPart(Path target, Consumer<String> line) {
        this.target = target;
        this.line = line;
    }

    /** Measures; takes some minutes. */
    public List<Table> measure() throws Exception {
        List<RunResult> all = new ArrayList<>();
        try (Workspace school = filled(SchoolBenchmark.SCALE);
                Workspace large = filled(LARGE)) {
            all.addAll(run(SchoolBenchmark.class, "-D" + SchoolBenchmark.FOLDER + "=" + school.folder()));
            all.addAll(run(
                    OnePersonBenchmark.class,
                    "-D" + OnePersonBenchmark.FOLDER + "=" + large.folder(),
                    "-D" + OnePersonBenchmark.SCALE + "=" + LARGE));
        }
        try (PrintStream out = new PrintStream(target.resolve("door.json").toFile(), StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(all);
        }
        return DoorTables.of(all, LARGE);
    }

    private Workspace filled(Scale scale) throws Exception {
        line.accept("enrolling " + scale.persons() + " made-up persons to measure on");
        Workspace workspace = new Workspace(target.resolve("door"));
        FilledStore.fill(workspace.folder(), scale);
        line.accept("their store has " + size(workspace.folder()) / 1_000_000 + " MB");
        return workspace;
    }

    private static long size(Path folder) throws IOException {
        return Files.size(folder.resolve("eckid.mv.db"));
    }

    private static Collection<RunResult> run(Class<?> benchmark, String... properties) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .shouldFailOnError(true)
                        .jvmArgsAppend(HEAP)
                        .jvmArgsAppend(properties)
                        .forks(1)
                        .build())
                .run();
    }
}
