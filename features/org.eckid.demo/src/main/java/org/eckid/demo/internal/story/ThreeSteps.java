// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.BoardState;
import org.eckid.api.control.BoardStatus;
import org.eckid.api.control.SchoolStatus;

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
        BoardStatus status = controls.board(board);
        List<BoardChange> missing = missing(status);
        for (BoardChange change : missing) {
            controls.change(who, board, change);
        }
        if (controls.board(board).summary().state() != BoardState.ACTIVE) {
            controls.change(who, board, new BoardChange.Activated());
        }
        String name = "The board " + status.summary().name() + " ";
        return missing.isEmpty()
                ? name + "had taken its steps before and is active."
                : name + "registered, told its supplier, signed, and is active; " + missing.size()
                        + " changes are recorded.";
    }

    private List<BoardChange> missing(BoardStatus status) {
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
        status.schools().forEach(school -> missing.addAll(missing(school)));
        return missing;
    }

    private List<BoardChange> missing(SchoolStatus school) {
        List<BoardChange> missing = new ArrayList<>();
        if (school.oin().isEmpty()) {
            missing.add(new BoardChange.OinAssigned(school.school(), Oin.proposed(school.school(), OIN_TAIL)));
        }
        if (school.type().equals(EducationType.VSO)
                && school.closedBecause().filter(Reason.VSO_OFF::equals).isPresent()) {
            missing.add(new BoardChange.VsoSwitchedOn(school.school(), "decision of 17 June 2020: VSO uses the PO ECK iD"));
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
