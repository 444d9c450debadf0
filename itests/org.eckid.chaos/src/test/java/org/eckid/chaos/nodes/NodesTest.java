// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eckid.chaos.Settings;
import org.eckid.chaos.harness.Rounds;
import org.eckid.chaos.node.Pace;
import org.eckid.chaos.node.Plan;
import org.eckid.rig.Postgres;
import org.eckid.rig.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesTest {
    private static final int STRIKES = 10;
    private static final Plan PLAN = new Plan(new Scale(6, 1, 50), new Pace(200, 2), 10, 2, Duration.ofMillis(500));

    @Test
    void threeNodesGiveEverybodyOneRightIdWhateverHappensToThem(@TempDir Path folder) throws Exception {
        assumeTrue(Postgres.runsHere(), "no PostgreSQL for this machine");
        Settings settings = new Settings(STRIKES, 1, 3, Duration.ofMinutes(10));
        Rounds rounds = NodesPart.strike(PLAN, settings, folder, sentence -> {});
        assertEquals(List.of(), rounds.failures());
        assertEquals(STRIKES, rounds.strikes());
    }
}
