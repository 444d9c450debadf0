// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.eckid.rig.Scale;
import org.eckid.rig.report.Table;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** JMH's results as tables: a school beside a plain select, one person by percentiles. */
final class DoorTables {
    private static final double[] PERCENTILES = {50, 90, 99, 99.9};

    private DoorTables() {}

    static List<Table> of(Collection<RunResult> results, Scale large) {
        return List.of(school(results), onePerson(results, large));
    }

    private static Table school(Collection<RunResult> results) {
        double plain = results.stream()
                .filter(result -> name(result).equals("plainSelect"))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        for (RunResult result : of(results, SchoolBenchmark.class)) {
            Result<?> time = result.getPrimaryResult();
            rows.add(List.of(
                    name(result),
                    number(time.getScore()),
                    number(time.getScoreError()),
                    String.format(Locale.ROOT, "%.2f", time.getScore() / plain)));
        }
        return new Table(
                "The ids of a school of 1,000 pupils, H2 in a file",
                List.of("what", "microseconds", "± 99.9 %", "beside the plain select"),
                rows);
    }

    private static Table onePerson(Collection<RunResult> results, Scale large) {
        List<List<String>> rows = new ArrayList<>();
        for (RunResult result : of(results, OnePersonBenchmark.class)) {
            var statistics = result.getPrimaryResult().getStatistics();
            List<String> row = new ArrayList<>(List.of(name(result), String.valueOf(statistics.getN())));
            for (double percentile : PERCENTILES) {
                row.add(number(statistics.getPercentile(percentile)));
            }
            rows.add(row);
        }
        return new Table(
                String.format(Locale.ROOT, "One person out of %,d, H2 in a file, microseconds", large.persons()),
                List.of("what", "visits", "half below", "90 % below", "99 % below", "99.9 % below"),
                rows);
    }

    private static List<RunResult> of(Collection<RunResult> results, Class<?> benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().startsWith(benchmark.getName() + "."))
                .toList();
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
