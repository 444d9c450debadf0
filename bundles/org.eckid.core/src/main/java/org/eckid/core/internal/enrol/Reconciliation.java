// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.eckid.api.EckIdException;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.store.Claim;

/** Brings the ledger in line with the host: the truth about who is enrolled is there, and an event can be missed. */
final class Reconciliation {
    private static final int CHUNK = 1000;

    private final Workshop workshop;

    Reconciliation(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Reads all persons of a board. If the host fails on the way, nobody is taken to have left. */
    void run(Claim claim) throws EckIdException {
        PersonDirectory directory = workshop.host().directory();
        long mark = workshop.ledger().beginReconciliation(claim);
        try (Stream<EnrolledPerson> persons = HostSlot.answered(() -> directory.persons(claim.board()))) {
            Iterator<EnrolledPerson> each = persons.iterator();
            while (HostSlot.answered(each::hasNext)) {
                workshop.ledger().seen(claim, mark, chunk(each));
            }
        }
        workshop.ledger().endReconciliation(claim, mark);
    }

    private static List<EnrolledPerson> chunk(Iterator<EnrolledPerson> each) throws EckIdException {
        List<EnrolledPerson> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && HostSlot.answered(each::hasNext)) {
            chunk.add(HostSlot.answered(each::next));
        }
        return chunk;
    }
}
