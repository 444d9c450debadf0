// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eckid.api.Presence;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.Problem;
import org.eckid.demo.internal.screen.Table;
import org.eckid.demo.internal.sweep.DemoSweep;

/** Adds up what happened, judges it and puts it in a table. */
final class Outcome {
    /** What only the school can mend: without it every person has an id. */
    private static final Set<Reason> SCHOOLS_DATA =
            EnumSet.of(Reason.PGN_MISSING, Reason.PGN_INVALID, Reason.PGN_NOT_VERIFIED);

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();
    private int persons;
    private int present;
    private int hashed;
    private int given;
    private int swept;
    private Duration took = Duration.ZERO;

    /** Adds a board after its enrolment. */
    Outcome add(BoardStatus status, int hashedNow, Duration duration) {
        persons += status.summary().persons().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        present += status.summary().persons().getOrDefault(Presence.PRESENT, 0);
        hashed += hashedNow;
        problems.addAll(status.problems());
        took = took.plus(duration);
        return this;
    }

    /** Adds how many ids the supplier got. */
    Outcome given(int ids) {
        given += ids;
        return this;
    }

    /** Adds what the sweep saw. */
    Outcome swept(DemoSweep sweep) {
        swept += sweep.swept();
        sweep.found().forEach(finding -> leaks.add(finding.place() + " (" + finding.form() + ")"));
        return this;
    }

    /** Whether everybody has an id who should, whether the supplier got them all, and nobody else any. */
    Verdict verdict() {
        int excused = problems.stream()
                .filter(problem -> SCHOOLS_DATA.contains(problem.reason()))
                .mapToInt(Problem::count)
                .sum();
        boolean complete = persons > 0 && present + excused == persons;
        return complete && given == present && leaks.isEmpty() ? Verdict.AS_EXPECTED : Verdict.NOT_AS_EXPECTED;
    }

    /** The table. */
    List<String> lines() {
        Table table = new Table().row("persons", persons).row("present", present);
        table.row("waiting", count(true), reasons(true));
        table.row("refused", count(false), reasons(false));
        table.row("hashed now", hashed);
        table.row("seconds", String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0));
        table.row("ids given to the supplier", given);
        table.row("outputs swept", swept);
        table.row("ids found there", leaks.size(), String.join("; ", leaks));
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(table.lines());
        lines.add("");
        return lines;
    }

    private int count(boolean retried) {
        return problems.stream()
                .filter(problem -> problem.reason().retried() == retried)
                .mapToInt(Problem::count)
                .sum();
    }

    private String reasons(boolean retried) {
        return String.join(
                ", ",
                problems.stream()
                        .filter(problem -> problem.reason().retried() == retried)
                        .map(problem -> problem.count() + " " + words(problem.reason()))
                        .toList());
    }

    private static String words(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("pgn", "PGN") + " (" + reason.code()
                + ")";
    }
}
