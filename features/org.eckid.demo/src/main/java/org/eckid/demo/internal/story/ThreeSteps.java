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

    /** A school tells one thing at a time that keeps it closed, and some only when the board is active. */
    private static final int MOST_ROUNDS = 3;

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
        int made = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (BoardChange change : missing(controls.board(board))) {
                controls.change(who, board, change);
                made++;
            }
        }
        return line(controls.board(board).summary().name(), made);
    }

    private static String line(String board, int made) {
        return "The board " + board
                + (made == 0
                        ? " had taken its steps before and is active."
                        : " registered, told its supplier, signed, and is active; " + made + " changes are recorded.");
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
        if (status.summary().state() != BoardState.ACTIVE) {
            missing.add(new BoardChange.Activated());
        }
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
