// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.scale;

import java.nio.file.Path;
import org.eckid.rig.Postgres;
import org.eckid.rig.Scale;
import org.eckid.rig.report.Machine;
import org.eckid.rig.report.Results;

/** Measures a host of a million persons, prints it and writes it down; ends with 1 if something is not as it must be. */
public final class ScaleMain {
    private static final Scale WARM_UP = new Scale(1, 20, 1000);

    private ScaleMain() {}

    /**
     * Runs.
     *
     * @param args the scale, as boards x schools x pupils; the folder of this module; the most minutes
     */
    public static void main(String[] args) throws Exception {
        if (!Postgres.runsHere()) {
            System.err.println("there is no PostgreSQL for this machine on the class path; it needs Linux on x86-64");
            System.exit(2);
        }
        Measured measured = measure(Scale.parse(args[0]), Long.parseLong(args[2]));
        measured.tables().forEach(table -> System.out.println("\n" + table.markdown()));
        new Results(Path.of(args[1]).resolve("RESULTS.md"), "mvn -Pscale")
                .write("scale " + measured.scale(), Machine.described(), measured.tables());
        System.exit(measured.good() ? 0 : 1);
    }

    private static Measured measure(Scale scale, long longestMinutes) throws Exception {
        try (Postgres postgres = new Postgres()) {
            ScaleRun run = new ScaleRun(postgres, longestMinutes);
            var unused = run.enrol("warm_up", WARM_UP);
            return run.enrol("scale", scale);
        }
    }
}
