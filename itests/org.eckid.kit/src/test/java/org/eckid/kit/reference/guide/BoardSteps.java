// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.guide;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.SchoolStatus;

/** The only board through its three steps, and then all ids. */
record BoardSteps(Supplier<BoardControls> plugIn) {
    private static final Administrator ADMIN = new Administrator("admin");
    private static final SupplierId SUPPLIER = new SupplierId("uitgever-1");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
    private static final int MOST_LOOKS = 300;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    String takeAndEnrol() throws Exception {
        BoardId board = patiently(() -> plugIn.get().boards().get(0).board());
        BoardControls controls = plugIn.get();
        change(
                controls,
                board,
                new BoardChange.Registered(DAY),
                new BoardChange.SupplierTold(DAY),
                new BoardChange.AgreementSigned("A. Bestuurder", DAY));
        for (SchoolStatus school : controls.board(board).schools()) {
            change(
                    controls,
                    board,
                    new BoardChange.SchoolStarts(school.school(), DAY),
                    new BoardChange.ForwardingAllowed(school.school(), SUPPLIER, DAY, Optional.empty()));
        }
        change(controls, board, new BoardChange.Activated());
        patiently(() -> controls.ping(board));
        var end = controls.enrol(ADMIN, board, progress -> {})
                .toCompletableFuture()
                .get(300, TimeUnit.SECONDS);
        return "present " + end.present();
    }

    /** The parts of the plug-in come one after the other. */
    private static <T> T patiently(Callable<T> asked) throws Exception {
        for (int look = 1; ; look++) {
            try {
                return asked.call();
            } catch (EckIdException | NullPointerException e) {
                if (look == MOST_LOOKS) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static void change(BoardControls controls, BoardId board, BoardChange... changes) throws EckIdException {
        for (BoardChange change : List.of(changes)) {
            controls.change(ADMIN, board, change);
        }
    }
}
