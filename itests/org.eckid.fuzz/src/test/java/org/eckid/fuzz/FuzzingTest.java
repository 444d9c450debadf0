// SPDX-License-Identifier: Apache-2.0
package org.eckid.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each parser reads or refuses whatever comes: within a time, within a memory, with the exceptions that it documents, and
 * without a value in a message. How many inputs: {@code fuzz.inputs}.
 */
class FuzzingTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 12_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_128L);
    /** For the slowest parser on a busy machine. */
    private static final long LONGEST_MINUTES = 5L + INPUTS / 20_000;

    private static final String ROW = "%-14s %9s %9s %8s %8s %10s %9s";
    private static final List<String> ROWS = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Parser.class)
    void readsOrRefusesWhateverComes(Parser parser) throws Exception {
        FuzzingProcess process = new FuzzingProcess(parser);
        int inputs = parser.inputsOf(INPUTS);
        Instant began = Instant.now();
        int status = process.run(inputs, SEED, LONGEST_MINUTES);
        assertEquals(
                0,
                status,
                () -> "a finding, or no end in time: see " + process.log() + "; keep the input in " + process.folder()
                        + " as a seed");
        Properties figures = process.figures();
        assertTrue(number(figures, "inputs") >= inputs, figures::toString);
        assertTrue(number(figures, "read") > 0, "the seeds at least are read");
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        ROWS.add(ROW.formatted(
                parser.folder(),
                figures.getProperty("inputs"),
                figures.getProperty("read"),
                seconds,
                figures.getProperty("slowest.ms"),
                figures.getProperty("most.allocated.kib"),
                process.peakMemory()));
    }

    private static long number(Properties figures, String name) {
        return Long.parseLong(figures.getProperty(name));
    }

    @AfterAll
    static void tell() throws IOException {
        List<String> table = new ArrayList<>();
        table.add(ROW.formatted("parser", "inputs", "read", "seconds", "slowest", "allocated", "process"));
        table.add(ROW.formatted("", "", "in full", "", "ms", "most KiB", "most MiB"));
        table.addAll(ROWS);
        table.add("seed " + SEED);
        System.out.println(String.join(System.lineSeparator(), table));
        Files.write(Path.of("target/fuzz/table.txt"), table);
    }
}
