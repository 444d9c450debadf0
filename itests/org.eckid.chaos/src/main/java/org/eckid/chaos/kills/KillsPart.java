// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.kills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eckid.chaos.ChaosMain;
import org.eckid.chaos.Settings;
import org.eckid.chaos.harness.Rounds;

/** One node on an H2 file, killed at random moments. */
public final class KillsPart implements ChaosMain.Part {
    @Override
    public ChaosMain.Outcome run(Settings settings, Path folder, Consumer<String> listener) throws Exception {
        Rounds rounds = new Rounds();
        Instant end = Instant.now().plus(settings.longest());
        Files.createDirectories(folder);
        new RandomKills(folder, settings.kills(), settings.seed(), end, round -> listener.accept(rounds.add(round)))
                .run();
        String title = settings.title(rounds.strikes(), "kills of one node on H2");
        return new ChaosMain.Outcome("One node", List.of(rounds.table(title)), rounds.failures());
    }
}
