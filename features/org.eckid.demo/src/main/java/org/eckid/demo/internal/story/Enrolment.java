// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.api.WhoActs;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.screen.ProgressBar;
import org.eckid.demo.internal.screen.Screen;

/**
 * The enrolment of a board with its bar. Asks again while something goes on by itself, such as memory for hashing that
 * was short; takes as long as that goes on, but not longer than ten minutes without any progress.
 */
final class Enrolment {
    private static final int SECONDS_PER_LOOK = 5;
    private static final int LOOKS_WITHOUT_PROGRESS = 120;
    private static final int ROUNDS_WITHOUT_GAIN = 10;

    private final BoardControls controls;
    private final Administrator who;
    private final House house;
    private final ProgressBar bar;
    private final AtomicLong steps = new AtomicLong();
    private final AtomicInteger hashedBefore = new AtomicInteger();
    private final AtomicInteger presentAtStart = new AtomicInteger(-1);

    Enrolment(BoardControls controls, Administrator who, House house, Screen screen, Clock clock) {
        this.controls = controls;
        this.who = who;
        this.house = house;
        this.bar = new ProgressBar(screen, clock);
    }

    /**
     * Runs to the end.
     *
     * @return how many persons were hashed
     */
    int run(BoardId board) throws DemoFailure, EckIdException, InterruptedException {
        int present = -1;
        int vain = 0;
        try {
            while (true) {
                EnrolmentProgress end = round(board);
                int hashed = hashedBefore.addAndGet(end.hashed());
                vain = end.present() > present ? 0 : vain + 1;
                present = end.present();
                if (!goesOnByItself(board) || vain > ROUNDS_WITHOUT_GAIN) {
                    return hashed;
                }
                Pause.of(Duration.ofSeconds(SECONDS_PER_LOOK));
            }
        } finally {
            bar.end();
        }
    }

    private boolean goesOnByItself(BoardId board) throws EckIdException {
        return controls.problems(board).stream().anyMatch(each -> each.reason().whoActs() == WhoActs.NOBODY);
    }

    private EnrolmentProgress round(BoardId board) throws DemoFailure, EckIdException, InterruptedException {
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

    /**
     * Called on threads of the plug-in. Who was hashed counts as done, because that is what takes time: the source gives
     * its ids in batches. So does who can't have one.
     */
    private void show(EnrolmentProgress progress) {
        steps.incrementAndGet();
        presentAtStart.compareAndSet(-1, progress.present());
        int hashed = hashedBefore.get() + progress.hashed();
        int done = Math.max(progress.present(), presentAtStart.get() + hashed) + progress.failed();
        bar.show(
                Math.min(done, progress.persons()),
                progress.persons(),
                hashed + " hashed"
                        + progress.waitsFor().map(Enrolment::waitsFor).orElse(""));
    }

    private static String waitsFor(Reason reason) {
        return ", waits: " + reason.name() + " (" + reason.code() + ")";
    }
}
