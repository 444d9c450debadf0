// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eckid.kit.search.Finding;

/** The evidence of a run, for a person: {@code target/eckid-kit/<test class>.md}. Names no value. */
final class Report {
    private final Class<?> test;
    private final List<Look> looks = new ArrayList<>();

    Report(Class<?> test) {
        this.test = test;
    }

    Look keep(Look look) {
        looks.add(look);
        return look;
    }

    /** Findings, one a line. */
    static String lines(List<Finding> findings) {
        return findings.stream().map(Finding::toString).distinct().collect(Collectors.joining("\n", "\n", ""));
    }

    void write() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "eckid-kit"));
        Files.writeString(folder.resolve(test.getSimpleName() + ".md"), text());
    }

    private String text() {
        StringBuilder text = new StringBuilder("# " + test.getSimpleName() + "\n\n"
                + "| Exit | Outputs | KiB searched | Leaks | PGNs of the host's own |\n|---|---:|---:|---:|---:|\n");
        looks.forEach(look -> text.append(row(
                look.exit().name(),
                look.outputs(),
                look.swept().bytes(),
                look.leaks().size(),
                look.shownByRight())));
        text.append(row(
                "all",
                looks.stream().mapToInt(Look::outputs).sum(),
                looks.stream().mapToLong(look -> look.swept().bytes()).sum(),
                looks.stream().mapToInt(look -> look.leaks().size()).sum(),
                looks.stream().mapToInt(Look::shownByRight).sum()));
        looks.stream().map(Look::leaks).filter(leaks -> !leaks.isEmpty()).forEach(leaks -> text.append(lines(leaks)));
        return text + "\n";
    }

    private static String row(String exit, int outputs, long bytes, int leaks, int own) {
        return String.format(Locale.ROOT, "| %s | %d | %d | %d | %d |%n", exit, outputs, bytes >> 10, leaks, own);
    }
}
