// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;

/**
 * What is done for a board once a day, at night: a list of tasks, each of which is cheap when there is nothing to do. A task is
 * added to the list here and nowhere else. It runs within the board's turn, so it writes under the claim of the plan and
 * never beside an enrolment of the same board.
 */
final class Nightly {
    private static final System.Logger LOG = System.getLogger(Nightly.class.getName());
    private static final LocalTime BEGIN = LocalTime.of(2, 0);
    /** Not all boards at the same moment. */
    private static final int SPREAD_MINUTES = 180;

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final Workshop workshop;
    private final List<Task> tasks;

    /** One thing to do. What fails because the source or host is away is tried again within hours. */
    interface Task {
        void run(BoardPlan plan) throws EckIdException;
    }

    Nightly(Workshop workshop) {
        this.workshop = workshop;
        this.tasks = List.of(
                new TermCheck(workshop), plan -> workshop.eraser().ofLeft(plan.claim()), new SealCheck(workshop));
    }

    /** Does all tasks; how long until the next time. */
    Duration run(BoardPlan plan) throws EckIdException {
        Duration next = untilNight(plan.board());
        for (Task task : tasks) {
            try {
                task.run(plan);
            } catch (EckIdException e) {
                if (e.reason() == Reason.SUPERSEDED) {
                    throw e;
                }
                LOG.log(
                        Level.DEBUG,
                        "a nightly check of board {0} is tried again: {1}",
                        plan.board().value(),
                        e.getMessage());
                next = AFTER_FAILURE;
            }
        }
        return next;
    }

    private Duration untilNight(BoardId board) {
        ZonedDateTime now = ZonedDateTime.now(workshop.clock());
        LocalTime turn = BEGIN.plusMinutes(Math.floorMod(board.value().hashCode(), SPREAD_MINUTES));
        ZonedDateTime next = now.with(turn);
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
    }
}
