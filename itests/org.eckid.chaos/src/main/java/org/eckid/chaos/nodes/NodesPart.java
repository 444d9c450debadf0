// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.nodes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.eckid.chaos.ChaosMain;
import org.eckid.chaos.Settings;
import org.eckid.chaos.harness.Ground;
import org.eckid.chaos.harness.Losses;
import org.eckid.chaos.harness.Round;
import org.eckid.chaos.harness.Rounds;
import org.eckid.chaos.node.Pace;
import org.eckid.chaos.node.Plan;
import org.eckid.rig.Postgres;
import org.eckid.rig.Scale;
import org.eckid.rig.Workspace;

/** Several nodes on one PostgreSQL: killed, stopped for longer than the lease, cut off from the database. */
public final class NodesPart implements ChaosMain.Part {
    /** So slow that several things happen during each enrolment. */
    private static final Plan PLAN = new Plan(new Scale(12, 1, 200), new Pace(100, 4), 25, 2, Duration.ofMillis(500));

    private static final String SCHEMA = "chaos";

    @Override
    public ChaosMain.Outcome run(Settings settings, Path folder, Consumer<String> listener) throws Exception {
        Rounds rounds = strike(PLAN, settings, folder, listener);
        String title = settings.title(rounds.strikes(), "strikes at " + settings.nodes() + " nodes on one PostgreSQL");
        return new ChaosMain.Outcome("Several nodes", List.of(rounds.table(title)), rounds.failures());
    }

    /** Enrols everybody, again and again, until there were enough strikes or the time is up. */
    static Rounds strike(Plan plan, Settings settings, Path folder, Consumer<String> listener) throws Exception {
        Instant end = Instant.now().plus(settings.longest());
        Random random = new Random(settings.seed());
        Rounds rounds = new Rounds();
        Files.createDirectories(folder);
        try (Postgres postgres = new Postgres()) {
            while (rounds.strikes() < settings.kills() && Instant.now().isBefore(end)) {
                int most = settings.kills() - rounds.strikes();
                listener.accept(rounds.add(round(postgres, plan, settings.nodes(), most, random, folder)));
            }
        }
        return rounds;
    }

    private static Round round(Postgres postgres, Plan plan, int nodes, int most, Random random, Path folder)
            throws Exception {
        postgres.emptySchema(SCHEMA);
        try (Workspace workspace = new Workspace(folder);
                Ground ground = new Ground(workspace.folder(), postgres.url(SCHEMA), plan).switchedOn();
                SharedWork work = new SharedWork(ground, postgres, SCHEMA, nodes, random, folder)) {
            Losses losses = work.run(most);
            return new Round(work.strikes(), ground.reckon(losses));
        }
    }
}
