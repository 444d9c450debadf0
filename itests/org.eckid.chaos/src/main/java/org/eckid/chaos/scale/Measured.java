// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eckid.rig.Scale;
import org.eckid.rig.report.Table;

/**
 * What a run showed.
 *
 * @param busyMillis of each status of the first board that was asked for while it ran
 * @param restMillis the same, when nothing ran any more
 * @param idleHeap what the heap held before
 * @param mostHeap the most that it held meanwhile
 */
record Measured(
        Scale scale,
        Progress progress,
        List<Double> busyMillis,
        List<Double> restMillis,
        long idleHeap,
        long mostHeap) {
    private static final double LEAST_PACE = 0.8;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_MIB = 64;

    Measured {
        busyMillis = List.copyOf(busyMillis);
        restMillis = List.copyOf(restMillis);
    }

    private double mib() {
        return (mostHeap - idleHeap) / (1024.0 * 1024.0);
    }

    /** Whether all is as it must be; of the many looks at the status the median counts while other work takes the machine. */
    boolean good() {
        return progress.kept() >= LEAST_PACE
                && at(busyMillis, 50) < MOST_MILLIS
                && at(restMillis, 99) < MOST_MILLIS
                && mib() < MOST_MIB;
    }

    /** The pace, and what else must be. */
    List<Table> tables() {
        List<List<String>> parts = new ArrayList<>();
        List<Double> paces = progress.paces();
        for (int part = 0; part < paces.size(); part++) {
            parts.add(List.of((part * 10) + " to " + (part * 10 + 10) + " %", number(paces.get(part), 0)));
        }
        return List.of(
                new Table(
                        "Enrolment with a hasher and a source that cost nothing",
                        List.of("part", "persons a second"),
                        parts),
                new Table("What must stay as it is with few", List.of("what", "measured", "must be"), musts()));
    }

    private List<List<String>> musts() {
        return List.of(
                List.of(
                        "pace of the last tenth beside the first",
                        number(100 * progress.kept(), 0) + " %",
                        "at least " + number(100 * LEAST_PACE, 0) + " %"),
                status("status of a board while it is enrolled, median of " + busyMillis.size(), at(busyMillis, 50)),
                List.of("the same, 95th percentile", number(at(busyMillis, 95), 1) + " ms", ""),
                status("status of a board at rest, 99th percentile of " + restMillis.size(), at(restMillis, 99)),
                List.of("heap above idle", number(mib(), 1) + " MiB", "under " + number(MOST_MIB, 0) + " MiB"),
                List.of("seconds until the first ids", number(progress.secondsToTheFirst(), 1), ""));
    }

    private static List<String> status(String what, double millis) {
        return List.of(what, number(millis, 1) + " ms", "under " + number(MOST_MILLIS, 0) + " ms");
    }

    private static double at(List<Double> values, int percentile) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percentile / 100.0) - 1));
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
