// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.RecordedChange;
import org.eckid.api.control.SchoolStatus;
import org.eckid.demo.internal.screen.Count;

/** What a board does before it gets ids. What is recorded already is not recorded again. */
final class ThreeSteps {
    /** The last five digits of the OIN in the sandbox's client certificate. */
    private static final String OIN_TAIL = "80000";

    private final BoardControls controls;
    private final Administrator who;
    private final Origin source;
    private final LocalDate today;

    ThreeSteps(BoardControls controls, Administrator who, Origin source, Clock clock) {
        this.controls = controls;
        this.who = who;
        this.source = source;
        this.today = LocalDate.now(clock);
    }

    /**
     * Takes the steps that are missing.
     *
     * @return what was recorded, in one line
     */
    String take(BoardId board) throws EckIdException {
        List<BoardChange> missing = missing(controls.board(board), vsoSwitchedOn(board));
        for (BoardChange change : missing) {
            controls.change(who, board, change);
        }
        return line(controls.board(board).summary().name(), missing.size());
    }

    /** From the record of changes: as long as a board is not active, its schools only tell that. */
    private Set<Brin> vsoSwitchedOn(BoardId board) throws EckIdException {
        Set<Brin> on = new HashSet<>();
        for (RecordedChange each : controls.changes(board)) {
            if (each.change() instanceof BoardChange.VsoSwitchedOn vso) {
                on.add(vso.school());
            } else if (each.change() instanceof BoardChange.VsoSwitchedOff vso) {
                on.remove(vso.school());
            }
        }
        return on;
    }

    private static String line(String board, int made) {
        return "The board " + board
                + (made == 0
                        ? " had taken its steps before and is active."
                        : " registered, told its supplier, signed, and is active: " + Count.of(made, "change")
                                + " recorded.");
    }

    private List<BoardChange> missing(BoardStatus status, Set<Brin> vsoOn) {
        List<BoardChange> missing = new ArrayList<>();
        if (status.registered().isEmpty()) {
            missing.add(new BoardChange.Registered(today));
        }
        if (status.supplierTold().isEmpty()) {
            missing.add(new BoardChange.SupplierTold(today));
        }
        if (status.agreement().isEmpty()) {
            missing.add(new BoardChange.AgreementSigned("A. de Vries, tekenbevoegd bestuurder", today));
        }
        if (status.summary().source() != source) {
            missing.add(new BoardChange.SourceChosen(source));
        }
        status.schools().forEach(school -> missing.addAll(missing(school, vsoOn)));
        if (status.summary().state() != BoardState.ACTIVE) {
            missing.add(new BoardChange.Activated());
        }
        return missing;
    }

    private List<BoardChange> missing(SchoolStatus school, Set<Brin> vsoOn) {
        List<BoardChange> missing = new ArrayList<>();
        if (school.oin().isEmpty()) {
            missing.add(new BoardChange.OinAssigned(school.school(), Oin.proposed(school.school(), OIN_TAIL)));
        }
        if (school.type().equals(EducationType.VSO) && !vsoOn.contains(school.school())) {
            missing.add(
                    new BoardChange.VsoSwitchedOn(school.school(), "decision of 17 June 2020: VSO uses the PO ECK iD"));
        }
        if (school.startsOn().isEmpty()) {
            missing.add(new BoardChange.SchoolStarts(school.school(), today));
        }
        if (school.forwarding().stream()
                .noneMatch(each -> each.supplier().equals(Visits.SUPPLIER) && each.holdsOn(today))) {
            missing.add(new BoardChange.ForwardingAllowed(school.school(), Visits.SUPPLIER, today, Optional.empty()));
        }
        return missing;
    }
}
