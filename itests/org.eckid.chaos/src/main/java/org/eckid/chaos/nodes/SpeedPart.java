// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.nodes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.eckid.chaos.ChaosMain;
import org.eckid.chaos.Settings;
import org.eckid.chaos.harness.Ground;
import org.eckid.chaos.node.Pace;
import org.eckid.chaos.node.Plan;
import org.eckid.rig.Postgres;
import org.eckid.rig.Scale;
import org.eckid.rig.Workspace;
import org.eckid.rig.report.Table;

/** How much faster two nodes are than one, when hashing is a fixed wait and there are many boards. */
public final class SpeedPart implements ChaosMain.Part {
    private static final Plan PLAN = new Plan(new Scale(48, 1, 50), new Pace(80, 4), 25, 3, Duration.ofMillis(500));

    private static final double WANTED = 1.8;
    private static final String SCHEMA = "speed";

    @Override
    public ChaosMain.Outcome run(Settings settings, Path folder, Consumer<String> listener) throws Exception {
        Files.createDirectories(folder);
        try (Postgres postgres = new Postgres()) {
            Duration one = timed(postgres, 1, folder);
            listener.accept("one node took " + one.toSeconds() + " seconds");
            Duration two = timed(postgres, 2, folder);
            double times = (double) one.toNanos() / two.toNanos();
            List<String> failures = new ArrayList<>();
            if (times < WANTED) {
                failures.add("two nodes are only " + figure(times) + " times as fast as one");
            }
            return new ChaosMain.Outcome("Speed", List.of(table(one, two, times)), failures);
        }
    }

    private static Table table(Duration one, Duration two, double times) {
        return new Table(
                PLAN.scale().persons() + " persons of " + PLAN.scale().boards() + " boards, a hash takes "
                        + PLAN.pace().millis() + " ms, " + PLAN.pace().atOnce() + " at once on each node",
                List.of("nodes", "seconds", "times as fast as one"),
                List.of(
                        List.of("1", figure(one.toMillis() / 1e3), figure(1)),
                        List.of("2", figure(two.toMillis() / 1e3), figure(times))));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** From the moment that the boards are switched on, when all nodes are ready, until the last id is given. */
    private static Duration timed(Postgres postgres, int nodes, Path folder) throws Exception {
        postgres.emptySchema(SCHEMA);
        try (Workspace workspace = new Workspace(folder);
                Ground ground = new Ground(workspace.folder(), postgres.url(SCHEMA), PLAN);
                var work = new SharedWork(ground, postgres, SCHEMA, nodes, new Random(0), folder)) {
            work.awaitReady();
            long began = System.nanoTime();
            ground.switchedOn();
            work.awaitGiven(ground);
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }
}
