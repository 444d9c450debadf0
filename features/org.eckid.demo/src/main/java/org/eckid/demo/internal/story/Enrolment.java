// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.screen.ProgressBar;
import org.eckid.demo.internal.screen.Screen;

/** One enrolment with its bar. Takes as long as it goes on, but not longer than ten minutes without any progress. */
final class Enrolment {
    private static final int SECONDS_PER_LOOK = 5;
    private static final int LOOKS_WITHOUT_PROGRESS = 120;

    private final BoardControls controls;
    private final Administrator who;
    private final House house;
    private final ProgressBar bar;
    private final AtomicLong steps = new AtomicLong();

    Enrolment(BoardControls controls, Administrator who, House house, Screen screen, Clock clock) {
        this.controls = controls;
        this.who = who;
        this.house = house;
        this.bar = new ProgressBar(screen, clock);
    }

    /** Runs to the end. */
    EnrolmentProgress run(BoardId board) throws DemoFailure, EckIdException, InterruptedException {
        CompletableFuture<EnrolmentProgress> run =
                controls.enrol(who, board, this::show).toCompletableFuture();
        try {
            EnrolmentProgress end = await(run);
            show(end);
            house.check();
            return end;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EckIdException known) {
                throw known;
            }
            throw new DemoFailure("The enrolment stopped: " + FailureText.of(e) + ".", e);
        } finally {
            bar.end();
        }
    }

    private EnrolmentProgress await(CompletableFuture<EnrolmentProgress> run)
            throws DemoFailure, ExecutionException, InterruptedException {
        long seen = -1;
        for (int still = 0; still < LOOKS_WITHOUT_PROGRESS; still++) {
            try {
                return run.get(SECONDS_PER_LOOK, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                house.check();
                long now = steps.get();
                still = now == seen ? still : 0;
                seen = now;
            }
        }
        throw new DemoFailure("The enrolment made no progress for ten minutes; the log tells more.");
    }

    /** Called on threads of the plug-in. Those who can't have an id are done as well as those who have one. */
    private void show(EnrolmentProgress progress) {
        steps.incrementAndGet();
        bar.show(
                progress.present() + progress.failed(),
                progress.persons(),
                progress.hashed() + " hashed" + progress.waitsFor().map(Enrolment::waitsFor).orElse(""));
    }

    private static String waitsFor(Reason reason) {
        return ", waits: " + reason.name() + " (" + reason.code() + ")";
    }
}
