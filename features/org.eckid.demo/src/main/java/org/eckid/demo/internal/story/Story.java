// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.BoardSummary;
import org.eckid.api.control.SourceCheck;
import org.eckid.demo.internal.DemoFailure;
import org.eckid.demo.internal.DemoOptions;
import org.eckid.demo.internal.screen.Count;
import org.eckid.demo.internal.screen.Screen;
import org.eckid.demo.internal.supplier.SupplierMemory;
import org.eckid.demo.internal.sweep.DemoSweep;

/** What the demo shows, from an empty LAS to the table. */
final class Story {
    private static final Administrator WHO = new Administrator("demo");

    private final DemoOptions options;
    private final House house;
    private final Screen screen;
    private final Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));

    Story(DemoOptions options, House house, Screen screen) {
        this.options = options;
        this.house = house;
        this.screen = screen;
    }

    /** Tells all of it and prints the table. */
    Verdict tell(Stage stage) throws DemoFailure, EckIdException, InterruptedException {
        BoardControls controls = stage.controls();
        screen.line("1. " + new Loading(stage.edexml()).load(options.edexml()));
        Outcome outcome = new Outcome();
        for (BoardSummary board : controls.boards()) {
            screen.line("2. " + new ThreeSteps(controls, WHO, source(), clock).take(board.board()));
            source(new SourceOfIds(controls, house).ping(board.board()));
            enrol(controls, board.board(), outcome);
        }
        SupplierMemory memory = ask(stage);
        DemoSweep sweep = sweep(stage, memory);
        outcome.given(memory.given()).swept(sweep);
        outcome.lines().forEach(screen::line);
        return outcome.verdict();
    }

    private Origin source() {
        return options.source() == DemoOptions.Source.FETCHED ? Origin.FETCHED : Origin.DERIVED;
    }

    private void source(SourceCheck check) throws DemoFailure {
        if (!check.available()) {
            throw new DemoFailure("The source of ids says that it is not available; try again later.");
        }
        screen.line("3. "
                + (check.source() == Origin.FETCHED
                        ? "The sandbox Nummervoorziening answers"
                                + check.version().map(" as version "::concat).orElse("")
                        : "Ids are derived locally, without the Nummervoorziening")
                + ". Hashing takes some seconds of one core for each new person.");
    }

    private void enrol(BoardControls controls, BoardId board, Outcome outcome)
            throws DemoFailure, EckIdException, InterruptedException {
        Instant start = clock.instant();
        int hashed = new Enrolment(controls, WHO, house, screen, clock).run(board);
        BoardStatus status = controls.board(board);
        outcome.add(status, hashed, Duration.between(start, clock.instant()));
    }

    private SupplierMemory ask(Stage stage) throws DemoFailure, EckIdException, InterruptedException {
        Visits visits = new Visits(stage.controls(), stage.roster(), house.address(), options.folder(), clock);
        SupplierMemory memory = visits.askForAll();
        screen.line("4. The supplier " + Visits.SUPPLIER.value() + " asked for " + Count.of(visits.schools(), "school")
                + " over UWLR and got " + Count.of(memory.persons(), "person") + ".");
        return memory;
    }

    private DemoSweep sweep(Stage stage, SupplierMemory memory) throws DemoFailure, InterruptedException {
        DemoSweep sweep =
                new AllOutputs(stage.exits(), house, options.folder()).searchedBy(new DemoSweep(memory.ids()));
        screen.line("5. Swept the pages, searches, exports and JSON of the LAS, every file on disk and the JVM.");
        return sweep;
    }
}
