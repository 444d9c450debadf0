// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.eckid.api.Reason;
import org.junit.jupiter.api.Test;

class OverviewCommandsTest {
    static final Desk DESK = new Desk("beheer", Clock.fixed(FakeControls.AT, ZoneId.of("Europe/Amsterdam")));

    private final FakeControls controls = new FakeControls();
    private final OverviewCommands commands = new OverviewCommands(controls, DESK);

    @Test
    void listsBoardsInColumns() {
        assertEquals("""
                BOARD  NAME                     STATE      SOURCE   SCHOOLS  PRESENT  WAITING  FAILED  NONE
                41123  Stichting Scholen Noord  active     fetched        2     1200        3       0     0
                    7  Klein                    preparing  derived        1        0        0       0     0
                """, commands.boards());
    }

    @Test
    void showsABoardOnAPage() {
        assertEquals("""
                board               41123  Stichting Scholen Noord
                state               active
                source              fetched
                1 registered        2026-09-01
                2 supplier told     2026-09-02
                3 agreement signed  2026-09-03 by J. de Vries
                who left            erased after 30 days: 12 wait, the first until 2026-11-23T17:00:00+01:00

                SCHOOL  NAME          TYPE  OIN                   STARTS      TAKES PART          PRESENT  WAITING  FAILED  NONE
                19HY00  De Regenboog  BO    0000000700019HY34567  2026-09-07  yes                    1200        0       0     0
                20DP01  De Brug       VSO   -                     -           no: vso off (E404)        0        0       0     0

                SUPPLIER    SCHOOL  FROM        UNTIL
                uitgever-1  19HY00  2026-09-07  -

                work           runs on las-1/4711 since 2026-11-23T17:00:00+01:00; that node is not heard of, and another takes over
                held up        E201 source unreachable ended 3 runs in a row; again 2026-11-23T17:02:00+01:00; it is tried again by itself
                batches today  7 of 100; the source takes no more today
                nodes          las-2/815 since 2026-11-23T17:00:00+01:00

                BATCH OF         PERSONS  STATE     SINCE                      WAITS FOR              AGAIN                      WHO ACTS
                root pseudonyms      900  unknown   2026-11-23T17:00:00+01:00  E202 source timed out  2026-11-23T17:00:30+01:00  it is tried again by itself
                eck ids               12  prepared  2026-11-23T17:00:00+01:00  -                      -                          -

                E211 term gone since 2026-11-23T17:00:00+01:00: http://example.org/po is not listed by the source; the operator acts

                seals       key 3 since 2026-11-23T17:00:00+01:00, 1250 made, 2 void
                mark        0a1b2c3d
                former key  2, about 400 rows left

                15 persons have a problem: eckid:problems 41123

                Enrolment since 2026-11-23T17:00:00+01:00: \
                [#############################.] 99%  1200 of 1203 have an id, 3 waiting, 0 failed, 1200 hashed
                """, commands.board("41123"));
    }

    @Test
    void saysWhoMustActAboutAProblem() {
        assertEquals("""
                COUNT  CODE  REASON            SINCE                      WHO ACTS                     EXAMPLES
                   12  E302  pgn not verified  2026-11-23T17:00:00+01:00  the school or board acts     pupil p-17, staff s-4
                    3  E207  source blocked    2026-11-23T17:00:00+01:00  it is tried again by itself
                """, commands.problems("41123"));
    }

    @Test
    void showsWhatTheSourceSaid() {
        assertEquals(
                "Source fetched: available, version 2.0, its clock 2026-11-23T17:00:00+01:00, answered in 87 ms",
                commands.ping("41123"));
    }

    @Test
    void listsTheHistory() {
        new BoardCommands(controls, DESK).suspend("41123", "agreement", "ended");

        assertEquals("""
                NR  AT                         WHO     WHAT
                 1  2026-11-23T17:00:00+01:00  beheer  suspended: agreement ended
                """, commands.history("41123"));
    }

    @Test
    void answersAWrongCallInOneLine() {
        assertEquals(
                "eckid:board: the board is missing. Usage: eckid:board <board>, for example eckid:board 41123",
                commands.board());
        assertEquals(
                "eckid:boards: \"now\" is one word too many. Usage: eckid:boards, for example eckid:boards",
                commands.boards("now"));
    }

    @Test
    void tellsARefusalWithItsCodeAndWhoMustAct() {
        controls.refusal = Optional.of(Reason.UNKNOWN);

        String line = commands.board("9");

        assertTrue(line.startsWith("Not done: board 9 said no"), line);
        assertTrue(line.endsWith("(E409 UNKNOWN; the operator acts)"), line);
    }

    @Test
    void letsNothingFromOutsideSteerTheTerminal() {
        controls.name = "Noord\u001b[2J\u0007";
        controls.refusal = Optional.empty();

        assertFalse(commands.boards().contains("\u001b"));
        assertTrue(commands.boards().contains("Noord?[2J?"));
    }
}
