// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eckid.rig.report.Table;

/** The sums over many enrolments, as a table for people. */
public final class Rounds {
    private final List<Round> rounds = new ArrayList<>();

    /** One more; says in a sentence what it came to. */
    public String add(Round round) {
        rounds.add(round);
        Reckoning end = round.reckoning();
        return "enrolment " + rounds.size() + ": " + round.strikes() + " strikes, " + end.submitted()
                + " submissions of " + end.allowed() + " allowed, "
                + (end.failures().isEmpty() ? "all is well" : String.join("; ", end.failures()));
    }

    /** How often something happened in all of them. */
    public int strikes() {
        return Math.toIntExact(sum(Round::strikes));
    }

    /** What is not as it must be in any of them, in sentences. */
    public List<String> failures() {
        return rounds.stream()
                .flatMap(round -> round.reckoning().failures().stream())
                .toList();
    }

    /** One row for each figure. */
    public Table table(String title) {
        return new Table(
                title,
                List.of("figure", "value"),
                List.of(
                        row("enrolments", rounds.size()),
                        row("strikes", sum(Round::strikes)),
                        row(
                                "persons without an id or with a wrong one",
                                sum(round -> round.reckoning().wrong().size())),
                        row(
                                "strikes between a submit and its record",
                                sum(round -> round.reckoning().losses().submits())),
                        row(
                                "strikes between a retrieval and its record",
                                sum(round -> round.reckoning().losses().retrievals())),
                        row("contents of batches given out", sum(round -> round.reckoning()
                                .handedOut())),
                        row("of them lost with their process and asked for anew", sum(round -> round.reckoning()
                                .contentsLost())),
                        row("submissions that undisturbed enrolments take", sum(round -> round.reckoning()
                                .minimum())),
                        row("submissions used", sum(round -> round.reckoning().submitted())),
                        row("submissions allowed", sum(round -> round.reckoning()
                                .allowed()))));
    }

    private long sum(ToLongFunction<Round> figure) {
        return rounds.stream().mapToLong(figure).sum();
    }

    private static List<String> row(String name, long value) {
        return List.of(name, Long.toString(value));
    }
}
