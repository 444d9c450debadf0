// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything about a board at one moment.
 *
 * @param registered step 1
 * @param supplierTold step 2
 * @param agreement step 3
 * @param retention what becomes of persons who left
 * @param work what runs, waits and is wrong now, on all nodes
 * @param seals how its ids are sealed; empty if none is, or if that can't be read: then the findings in {@code work} say why
 * @param enrolment how far the enrolment is, if one is under way on this node
 */
public record BoardStatus(
        BoardSummary summary,
        Optional<LocalDate> registered,
        Optional<LocalDate> supplierTold,
        Optional<BoardChange.AgreementSigned> agreement,
        List<SchoolStatus> schools,
        List<Problem> problems,
        Retention retention,
        WorkStatus work,
        Optional<SealStatus> seals,
        Optional<EnrolmentProgress> enrolment) {
    /** Keeps copies. */
    public BoardStatus {
        schools = List.copyOf(schools);
        problems = List.copyOf(problems);
    }
}
