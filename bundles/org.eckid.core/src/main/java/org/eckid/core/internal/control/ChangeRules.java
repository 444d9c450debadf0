// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.control;

import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Reason;
import org.eckid.api.control.BoardChange;
import org.eckid.core.internal.host.HostSlot;

/** What a change must fit: the board and its schools as the host has them. */
final class ChangeRules {
    private final HostSlot host;

    ChangeRules(HostSlot host) {
        this.host = host;
    }

    void check(BoardId board, BoardChange change) throws EckIdException {
        host.board(board);
        if (change instanceof BoardChange.Erased) {
            throw new EckIdException(
                    Reason.CALL_INVALID, "that a board is erased is recorded when it is: use erase, or eckid:erase");
        }
        Optional<Brin> brin = schoolOf(change);
        if (brin.isPresent()) {
            var school = host.school(board, brin.orElseThrow());
            if (change instanceof BoardChange.VsoSwitchedOn && !school.type().equals(EducationType.VSO)) {
                throw new EckIdException(
                        Reason.CALL_INVALID,
                        "school " + school.brin().value() + " is "
                                + school.type().code() + ", not VSO: it needs no switch");
            }
        }
    }

    private static Optional<Brin> schoolOf(BoardChange change) {
        if (change instanceof BoardChange.SchoolStarts start) {
            return Optional.of(start.school());
        }
        if (change instanceof BoardChange.ForwardingAllowed allowed) {
            return Optional.of(allowed.school());
        }
        if (change instanceof BoardChange.ForwardingEnded ended) {
            return Optional.of(ended.school());
        }
        if (change instanceof BoardChange.VsoSwitchedOn on) {
            return Optional.of(on.school());
        }
        if (change instanceof BoardChange.VsoSwitchedOff off) {
            return Optional.of(off.school());
        }
        return change instanceof BoardChange.OinAssigned assigned ? Optional.of(assigned.school()) : Optional.empty();
    }
}
