// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eckid.rig.FreeHasher;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.Scale;
import org.eckid.rig.WholeHouse;
import org.eckid.rig.Workspace;
import org.eckid.rig.report.Table;

/** How many persons a second everything but hashing enrols: host, core, SOAP over mutual TLS, seals, store. */
final class Pipeline {
    private static final int SCHOOLS = 40;
    private static final int PUPILS_EACH = 500;
    private static final int RUNS = 5;

    private final Path folder;

    Pipeline(Path folder) {
        this.folder = folder;
    }

    /** Several runs in one JVM; the first one is cold. */
    Table measure() throws Exception {
        MadeUpHost host = new MadeUpHost(Scale.oneBoard(SCHOOLS, PUPILS_EACH));
        List<List<String>> rows = new ArrayList<>();
        for (int run = 1; run <= RUNS; run++) {
            rows.add(row(run, host.scale().persons(), once(host)));
        }
        return new Table(
                "Enrolment of a board with a hasher that costs nothing",
                List.of("run", "persons", "schools", "seconds", "persons a second"),
                rows);
    }

    private Duration once(MadeUpHost host) throws Exception {
        try (var workspace = new Workspace(folder);
                var house = new WholeHouse(workspace.folder(), host, new FreeHasher())) {
            return house.enrol();
        }
    }

    private static List<String> row(int run, int persons, Duration took) {
        double seconds = took.toNanos() / 1e9;
        return List.of(
                run + (run == 1 ? " (cold)" : " (warm)"),
                Integer.toString(persons),
                Integer.toString(SCHOOLS),
                String.format(Locale.ROOT, "%.2f", seconds),
                String.format(Locale.ROOT, "%.0f", persons / seconds));
    }
}
