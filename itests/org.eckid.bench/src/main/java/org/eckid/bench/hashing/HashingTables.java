// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.hashing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.eckid.rig.report.Table;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** JMH's results as tables: implementations by time, then the floors. */
final class HashingTables {
    private static final String REFERENCE = "vector";

    private HashingTables() {}

    static List<Table> of(Collection<RunResult> results) {
        OptionalDouble reference = results.stream()
                .filter(result -> name(result).equals(REFERENCE))
                .mapToDouble(HashingTables::seconds)
                .findFirst();
        return List.of(
                new Table(
                        "One PGN at the cost of production, one thread",
                        List.of(
                                "implementation",
                                "seconds",
                                "± 99.9 %",
                                "beside vector",
                                "peak MiB",
                                "bytes allocated"),
                        rows(results, HashingBenchmark.class, reference)),
                new Table(
                        "Floors, measured between them",
                        List.of("floor", "seconds", "± 99.9 %", "beside vector", "peak MiB", "bytes allocated"),
                        rows(results, FloorBenchmark.class, reference)));
    }

    private static List<List<String>> rows(
            Collection<RunResult> results, Class<?> benchmark, OptionalDouble reference) {
        List<List<String>> rows = new ArrayList<>();
        results.stream()
                .filter(result -> result.getParams().getBenchmark().startsWith(benchmark.getName() + "."))
                .sorted(Comparator.comparingDouble(HashingTables::seconds))
                .forEach(result -> rows.add(row(result, reference)));
        return rows;
    }

    private static List<String> row(RunResult result, OptionalDouble reference) {
        double seconds = seconds(result);
        return List.of(
                name(result),
                decimals(3, seconds),
                decimals(3, result.getPrimaryResult().getScoreError()),
                reference.isPresent() ? decimals(2, seconds / reference.getAsDouble()) : "-",
                secondary(result, PeakMemory.LABEL),
                secondary(result, "gc.alloc.rate.norm"));
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static double seconds(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static String secondary(RunResult result, String label) {
        Result<?> value = result.getSecondaryResults().get(label);
        return value == null ? "-" : String.format(Locale.ROOT, "%,.0f", value.getScore());
    }

    private static String decimals(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
