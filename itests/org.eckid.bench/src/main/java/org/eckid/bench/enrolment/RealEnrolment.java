// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.Scale;
import org.eckid.rig.WholeHouse;
import org.eckid.rig.Workspace;
import org.eckid.rig.report.Table;

/** A board enrolled with the real hasher: the wall time, how a second worker helps, and what is not hashing. */
final class RealEnrolment {
    private static final int SCHOOLS = 1;
    private static final int WARM_UP = 4;

    private final Path folder;
    private final MadeUpHost host;

    /**
     * On one school.
     *
     * @param pupils so few that it takes a minute, so many that it goes by batches
     */
    RealEnrolment(Path folder, int pupils) {
        this.folder = folder;
        this.host = new MadeUpHost(Scale.oneBoard(SCHOOLS, pupils));
    }

    /** With one worker, then with two. */
    Table measure() throws Exception {
        Measured one = once(1);
        Measured two = once(2);
        return new Table(
                "Enrolment of a board with the real hasher",
                List.of(
                        "workers",
                        "persons",
                        "seconds",
                        "hashes a second",
                        "beside one worker",
                        "not hashing",
                        "hasher"),
                List.of(one.row(one), two.row(one)));
    }

    private Measured once(int workers) throws Exception {
        try (var workspace = new Workspace(folder);
                var hasher = new RealHasher(workspace.folder(), workers);
                var house = new WholeHouse(workspace.folder(), host, hasher.hasher())) {
            hasher.hashOnly(
                    host.pgns().subList(0, Math.min(WARM_UP, host.scale().persons())));
            Duration before = hasher.hashOnly(host.pgns());
            Duration enrolment = house.enrol();
            Duration after = hasher.hashOnly(host.pgns());
            return new Measured(
                    workers,
                    host.scale().persons(),
                    enrolment,
                    Share.notHashing(before, after, enrolment),
                    hasher.hasher().status().kernel());
        }
    }

    private record Measured(int workers, int persons, Duration enrolment, double notHashing, String kernel) {
        double perSecond() {
            return persons / (enrolment.toNanos() / 1e9);
        }

        List<String> row(Measured one) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(workers));
            row.add(Integer.toString(persons));
            row.add(String.format(Locale.ROOT, "%.2f", enrolment.toNanos() / 1e9));
            row.add(String.format(Locale.ROOT, "%.2f", perSecond()));
            row.add(String.format(Locale.ROOT, "%.2f", perSecond() / one.perSecond()));
            row.add(String.format(Locale.ROOT, "%.1f %%", 100 * notHashing));
            row.add(kernel);
            return row;
        }
    }
}
