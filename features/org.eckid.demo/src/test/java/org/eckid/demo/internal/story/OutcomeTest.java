// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Origin;
import org.eckid.api.Presence;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.BoardSummary;
import org.eckid.api.control.Problem;
import org.eckid.api.control.Retention;
import org.eckid.api.control.WorkStatus;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.sweep.DemoSweep;
import org.eckid.kit.search.Output;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final String ECK_ID = "https://ketenid.nl/pilot/" + "0123456789abcdef".repeat(8);

    private static Outcome after(Map<Presence, Integer> persons, Problem... problems) {
        BoardSummary summary =
                new BoardSummary(new BoardId("41123"), "Noord", BoardState.ACTIVE, Origin.FETCHED, 3, persons);
        BoardStatus status = new BoardStatus(
                summary,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(problems),
                new Retention(30, 0, Optional.empty()),
                WorkStatus.none(),
                Optional.empty(),
                Optional.empty());
        return new Outcome().add(status, 3, Duration.ofMillis(61_240));
    }

    private static Problem problem(Reason reason) {
        return new Problem(reason, 1, Instant.EPOCH, List.of());
    }

    private static Outcome usual() {
        return after(
                Map.of(Presence.PRESENT, 3, Presence.WAITING, 1, Presence.FAILED, 1),
                problem(Reason.PGN_NOT_VERIFIED),
                problem(Reason.PGN_INVALID));
    }

    @Test
    void isAsExpectedWhenOnlyTheSchoolCanMendTheRest() {
        assertEquals(Verdict.AS_EXPECTED, usual().given(3).verdict());
    }

    @Test
    void isNotWhenTheSupplierMissesAnId() {
        assertEquals(Verdict.NOT_AS_EXPECTED, usual().given(2).verdict());
    }

    @Test
    void isNotWhenAnyoneWaitsForSomethingElse() {
        Outcome outcome = after(Map.of(Presence.PRESENT, 3, Presence.WAITING, 1), problem(Reason.SOURCE_TIMED_OUT));
        assertEquals(Verdict.NOT_AS_EXPECTED, outcome.given(3).verdict());
    }

    @Test
    void isNotWhenNobodyIsThere() {
        assertEquals(Verdict.NOT_AS_EXPECTED, after(Map.of()).verdict());
    }

    @Test
    void isNotWhenAnIdWasFound() throws Exception {
        Output leaky = Output.text("/las/export.csv", ECK_ID);
        Outcome outcome = usual().given(3).swept(sweep(leaky));
        assertEquals(Verdict.NOT_AS_EXPECTED, outcome.verdict());
        assertTrue(outcome.lines().contains("  ids found there               1  /las/export.csv (plain)"));
    }

    private static DemoSweep sweep(Output output) throws DemoFailure, InterruptedException {
        return new DemoSweep(List.of(ECK_ID)).over("the LAS", Stream.of(output));
    }

    @Test
    void tellsEverythingInTheTable() {
        assertEquals(
                List.of(
                        "",
                        "  persons                       5",
                        "  present                       3",
                        "  waiting                       1  1 PGN not verified (E302)",
                        "  refused                       1  1 PGN invalid (E303)",
                        "  hashed now                    3",
                        "  seconds                    61.2",
                        "  ids given to the supplier     3",
                        "  outputs swept                 0",
                        "  ids found there               0",
                        ""),
                usual().given(3).lines());
    }
}
