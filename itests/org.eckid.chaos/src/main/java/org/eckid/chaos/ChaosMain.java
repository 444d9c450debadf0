// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eckid.chaos.kills.KillsPart;
import org.eckid.chaos.nodes.NodesPart;
import org.eckid.chaos.nodes.SpeedPart;
import org.eckid.rig.report.Machine;
import org.eckid.rig.report.Results;
import org.eckid.rig.report.Table;

/** Started by {@code mvn -Pchaos}: kills as often as told, prints, writes {@code RESULTS.md}, and fails if anything is wrong. */
public final class ChaosMain {
    private static final String KILLS = "kills";
    private static final String SPEED = "speed";

    private ChaosMain() {}

    /** One of the parts of a run. */
    public interface Part {
        /**
         * Runs.
         *
         * @param folder for stores and logs
         * @param listener hears, in a sentence, how far it is
         */
        Outcome run(Settings settings, Path folder, Consumer<String> listener) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param failures what is not as it must be, in sentences
     */
    public record Outcome(String title, List<Table> tables, List<String> failures) {}

    /**
     * Runs.
     *
     * @param args which part: kills or speed; the folder of this module
     */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.fromSystem();
        Map<String, Part> parts =
                Map.of(KILLS, settings.nodes() > 1 ? new NodesPart() : new KillsPart(), SPEED, new SpeedPart());
        Part part = parts.get(args[0]);
        if (part == null) {
            System.err.println(
                    "-Dchaos=" + args[0] + " is no part; use " + KILLS + " or " + SPEED + ", or leave it out");
            System.exit(2);
            return;
        }
        System.out.println("seed " + settings.seed());
        Path module = Path.of(args[1]);
        Outcome outcome = part.run(settings, module.resolve("target/chaos"), System.out::println);
        print(outcome);
        new Results(module.resolve("RESULTS.md"), "mvn -Pchaos")
                .write(outcome.title(), Machine.described(), outcome.tables());
        System.exit(outcome.failures().isEmpty() ? 0 : 1);
    }

    private static void print(Outcome outcome) {
        outcome.tables().forEach(table -> System.out.println("\n" + table.markdown()));
        outcome.failures().forEach(failure -> System.out.println("WRONG: " + failure));
    }
}
