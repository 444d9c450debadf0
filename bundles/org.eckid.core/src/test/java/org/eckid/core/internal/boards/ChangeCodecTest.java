// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Oin;
import org.eckid.api.Origin;
import org.eckid.api.Reason;
import org.eckid.api.Sector;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.RecordedChange;
import org.eckid.spi.store.JournalEntry;
import org.junit.jupiter.api.Test;

class ChangeCodecTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);
    private static final Brin SCHOOL = new Brin("20DP00");
    private static final SupplierId SUPPLIER = new SupplierId("uitgever-1");

    /** One of each kind; the first test fails if a kind is missing here. */
    private static final List<BoardChange> ALL = List.of(
            new BoardChange.Registered(DAY),
            new BoardChange.SupplierTold(DAY),
            new BoardChange.AgreementSigned("A. Bestuurder", DAY),
            new BoardChange.Activated(),
            new BoardChange.Suspended("pauze"),
            new BoardChange.SchoolStarts(SCHOOL, DAY),
            new BoardChange.ForwardingAllowed(SCHOOL, SUPPLIER, DAY, Optional.of(DAY.plusYears(1))),
            new BoardChange.ForwardingAllowed(SCHOOL, SUPPLIER, DAY, Optional.empty()),
            new BoardChange.ForwardingEnded(SCHOOL, SUPPLIER),
            new BoardChange.VsoSwitchedOn(SCHOOL, "besluit van 17 juni 2020"),
            new BoardChange.VsoSwitchedOff(SCHOOL),
            new BoardChange.SectorMapped(EducationType.VSO, new Sector("http://example.org/po")),
            new BoardChange.OinAssigned(SCHOOL, new Oin("0000000700020DP34567")),
            new BoardChange.KeyRotated(),
            new BoardChange.SourceChosen(Origin.DERIVED),
            new BoardChange.RetentionSet(90),
            new BoardChange.Erased(12, 0, 3, 1, 20));

    @Test
    void readsBackEveryKindOfChange() throws EckIdException {
        assertEquals(
                BoardChange.class.getPermittedSubclasses().length,
                ALL.stream().map(Object::getClass).distinct().count());
        for (BoardChange change : ALL) {
            var recorded = new RecordedChange(1, Instant.EPOCH, new Administrator("admin"), change);
            assertEquals(recorded, ChangeCodec.decode(ChangeCodec.encode(recorded)));
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (JournalEntry entry : List.of(
                new JournalEntry(3, Instant.EPOCH, "admin", "Invented", Map.of()),
                new JournalEntry(3, Instant.EPOCH, "admin", "Registered", Map.of()),
                new JournalEntry(3, Instant.EPOCH, "admin", "Registered", Map.of("on", "morgen")))) {
            EckIdException refused = assertThrows(EckIdException.class, () -> ChangeCodec.decode(entry));
            assertEquals(Reason.STORE_DAMAGED, refused.reason());
        }
    }
}
