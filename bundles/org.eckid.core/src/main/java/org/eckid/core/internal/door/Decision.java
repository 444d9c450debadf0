// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.door;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.spi.store.SealedEckId;
import org.eckid.spi.store.WorkItem;
import org.eckid.spi.store.WorkState;

/**
 * Who of a portion gets an id, and why the others get none. No seal is open yet.
 *
 * @param valid the rows that may be given
 * @param given whose those are, in the order asked
 * @param withheld how many others, by reason
 */
record Decision(Map<PersonRef, SealedEckId> valid, List<PersonRef> given, Map<Reason, Integer> withheld) {

    static Decision read(Behind behind, SupplierRequest request, Admission.Valid valid, List<PersonRef> portion)
            throws EckIdException {
        if (portion.isEmpty()) {
            return new Decision(Map.of(), List.of(), Map.of());
        }
        Map<PersonRef, SealedEckId> all = behind.ids().read(request.board(), request.school(), List.copyOf(portion));
        Map<PersonRef, SealedEckId> covered = new HashMap<>(all);
        covered.values().removeIf(row -> !valid.covers(row));
        Map<PersonRef, Reason> waiting = all.size() == portion.size() ? Map.of() : waiting(behind, request, portion);
        List<PersonRef> given = new ArrayList<>(covered.size());
        Map<Reason, Integer> withheld = new EnumMap<>(Reason.class);
        for (PersonRef person : portion) {
            if (covered.containsKey(person)) {
                given.add(person);
            } else {
                // A row that may not be given is one that is to be made anew.
                Reason reason =
                        all.containsKey(person) ? Reason.NO_ID_YET : waiting.getOrDefault(person, Reason.NOT_ENROLLED);
                withheld.merge(reason, 1, Integer::sum);
            }
        }
        return new Decision(covered, given, withheld);
    }

    /** Who is enrolled at this school, and so only has no id yet. */
    private static Map<PersonRef, Reason> waiting(Behind behind, SupplierRequest request, List<PersonRef> portion)
            throws EckIdException {
        Map<PersonRef, Reason> reasons = new HashMap<>();
        for (WorkItem item : behind.ledger().items(request.board(), List.copyOf(portion))) {
            if (item.state() != WorkState.LEFT && item.school().equals(request.school())) {
                reasons.put(item.person(), Reason.NO_ID_YET);
            }
        }
        return reasons;
    }
}
