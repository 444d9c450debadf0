// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eckid.bench.door.DoorPart;
import org.eckid.bench.enrolment.EnrolmentPart;
import org.eckid.bench.hashing.HashingPart;
import org.eckid.rig.report.Machine;
import org.eckid.rig.report.Results;
import org.eckid.rig.report.Table;

/** Started by {@code mvn -Pbench}: measures, prints and writes {@code RESULTS.md}. */
public final class BenchMain {
    private static final String ALL = "all";
    private static final List<String> PARTS = List.of("hashing", "enrolment", "door");

    private final Path module;

    private BenchMain(Path module) {
        this.module = module;
    }

    /**
     * Runs.
     *
     * @param args which part, or {@code all}; the folder of this module
     */
    public static void main(String[] args) throws Exception {
        String wanted = args[0];
        if (!wanted.equals(ALL) && !PARTS.contains(wanted)) {
            System.err.println("-Dbench=" + wanted + " is no part; use one of " + PARTS + " or leave it out for all");
            System.exit(2);
        }
        BenchMain bench = new BenchMain(Path.of(args[1]));
        for (String part : PARTS) {
            if (wanted.equals(ALL) || wanted.equals(part)) {
                bench.run(part);
            }
        }
        // The client's and the database's threads have nothing left to do.
        System.exit(0);
    }

    private void run(String part) throws Exception {
        String machine = Machine.described();
        System.out.println(part + " on " + machine);
        List<Table> tables =
                switch (part) {
                    case "hashing" -> hashing();
                    case "enrolment" -> enrolment();
                    default -> new DoorPart(module.resolve("target"), System.out::println).measure();
                };
        tables.forEach(table -> System.out.println("\n" + table.markdown()));
        write(part, machine, tables);
    }

    private List<Table> hashing() throws Exception {
        return new HashingPart(module.resolve("target/hashing.json"), System.out::println).measure();
    }

    private List<Table> enrolment() throws Exception {
        return new EnrolmentPart(module.resolve("target/enrolment")).measure();
    }

    private void write(String part, String machine, List<Table> tables) throws IOException {
        Path file = module.resolve("RESULTS.md");
        new Results(file, "mvn -Pbench").write(part, machine, tables);
        System.out.println("written to " + file);
    }
}
