// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.eckid.api.EckIdException;
import org.eckid.api.Origin;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.core.internal.boards.BoardRecord;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.enrol.Corrections;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.core.internal.limit.ReadLimit;
import org.eckid.spi.host.School;
import org.eckid.spi.store.SealedEckId;
import org.osgi.framework.Bundle;

/** The questions that every visit must pass: which bundle, which board, which school, which supplier, today. */
final class Admission {
    private final Guard guard;
    private final HostSlot host;
    private final Boards boards;
    private final SchoolRules rules;
    private final Corrections corrections;
    private final ReadLimit limit;
    private final Clock clock;
    private volatile boolean closed;

    Admission(Guard guard, HostSlot host, Boards boards, SchoolRules rules, Corrections corrections, Clock clock) {
        this.guard = guard;
        this.host = host;
        this.boards = boards;
        this.rules = rules;
        this.corrections = corrections;
        this.limit = new ReadLimit(guard.bounds(), clock);
        this.clock = clock;
    }

    /** An answer: which rows may be given, or why the visit is refused. */
    record Verdict(Optional<Reason> refused, Optional<Valid> valid) {
        static Verdict refusal(Reason reason) {
            return new Verdict(Optional.of(reason), Optional.empty());
        }
    }

    /**
     * Which rows may be given: those that the board's present source made for the school's present sector.
     *
     * @param withdrawn whose row is of a number that was corrected, as of the moment of asking
     * @param settled how many corrected numbers are dealt with by now
     */
    record Valid(Origin origin, Sector sector, Predicate<PersonRef> withdrawn, LongSupplier settled) {
        boolean covers(SealedEckId row) {
            return row.origin() == origin && row.sector().equals(sector) && !withdrawn.test(row.person());
        }

        /**
         * Reads until no old id was erased meanwhile: what was read before that may be one, and whose it is is not withdrawn
         * any more.
         */
        <T> T settled(Reading<T> reading) throws EckIdException {
            while (true) {
                long before = settled.getAsLong();
                T read = reading.read();
                if (before == settled.getAsLong()) {
                    return read;
                }
            }
        }
    }

    /** Something read from the store. */
    interface Reading<T> {
        T read() throws EckIdException;
    }

    /** No visit passes from now on, whoever kept a door. */
    void close() {
        closed = true;
    }

    /** Never throws: what keeps the question from being answered is a refusal too, and is audited as one. */
    Verdict verdict(Bundle bundle, SupplierRequest request) {
        if (closed) {
            return Verdict.refusal(Reason.PART_MISSING);
        }
        if (!guard.admits(bundle)) {
            return Verdict.refusal(Reason.NOT_LISTED);
        }
        try {
            Verdict verdict = verdict(request);
            boolean enough =
                    verdict.refused().isEmpty() && !limit.hasRoom(bundle.getSymbolicName(), request.supplier());
            return enough ? Verdict.refusal(Reason.TOO_MANY_READS) : verdict;
        } catch (EckIdException e) {
            return Verdict.refusal(e.reason());
        }
    }

    /** What the operator should write or look at. */
    String whyNotListed(Bundle bundle) {
        return guard.refusal(bundle);
    }

    /** Counts persons whose ids are about to be read; false if that is too many for this hour. */
    boolean take(Bundle bundle, SupplierRequest request, int persons) {
        return limit.take(bundle.getSymbolicName(), request.supplier(), persons);
    }

    private Verdict verdict(SupplierRequest request) throws EckIdException {
        LocalDate today = LocalDate.now(clock);
        BoardRecord board = boards.record(request.board());
        School school = host.school(request.board(), request.school());
        Optional<Reason> refused = rules.closedBecause(board, school, today)
                .or(() -> rules.forwardingClosed(board, request.school(), request.supplier(), today));
        return refused.map(Verdict::refusal)
                .orElseGet(() -> new Verdict(
                        Optional.empty(),
                        rules.sector(board, school)
                                .map(sector -> new Valid(
                                        board.source(),
                                        sector,
                                        person -> corrections.isOpen(request.board(), person),
                                        corrections::settled))));
    }
}
