// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.core.internal.boards.BoardRecord;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.host.HostSlot;
import org.osgi.framework.Bundle;

/** The questions that every visit must pass: which bundle, which board, which school, which supplier, today. */
final class Admission {
    private final Guard guard;
    private final HostSlot host;
    private final Boards boards;
    private final SchoolRules rules;
    private final Clock clock;

    Admission(Guard guard, HostSlot host, Boards boards, SchoolRules rules, Clock clock) {
        this.guard = guard;
        this.host = host;
        this.boards = boards;
        this.rules = rules;
        this.clock = clock;
    }

    /** An answer: the origin that the board's ids have now, or why the visit is refused. */
    record Verdict(Optional<Reason> refused, Origin origin) {}

    Verdict verdict(Bundle bundle, SupplierRequest request) throws EckIdException {
        if (!guard.admits(bundle)) {
            return new Verdict(Optional.of(Reason.NOT_LISTED), Origin.FETCHED);
        }
        LocalDate today = LocalDate.now(clock);
        BoardRecord board = boards.record(request.board());
        var school = host.school(request.board(), request.school());
        Optional<Reason> refused = rules.closedBecause(board, school, today)
                .or(() -> rules.forwardingClosed(board, request.school(), request.supplier(), today));
        return new Verdict(refused, board.source());
    }
}
