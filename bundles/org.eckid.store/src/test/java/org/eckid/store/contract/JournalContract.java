// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.spi.store.JournalEntry;
import org.junit.jupiter.api.Test;

/** What is only ever added to: the boards' changes. */
public abstract class JournalContract extends StoreContract {

    private JournalEntry entry(int number, Map<String, String> details) {
        return new JournalEntry(number, now(), "directeur@school.example", "AgreementSigned", details);
    }

    @Test
    void aBoardHasNoChangesAtFirst() throws EckIdException {
        assertEquals(List.of(), store().journal().entries(BOARD));
    }

    @Test
    void changesComeBackInOrderAndWhole() throws EckIdException {
        JournalEntry first = entry(1, Map.of("signatory", "é€ ' \" ; --", "on", "", "long", "x".repeat(500)));
        JournalEntry second = entry(2, Map.of());
        store().journal().append(BOARD, first);
        store().journal().append(BOARD, second);
        store().journal().append(OTHER_BOARD, entry(1, Map.of("school", "19HY00")));
        store().reopen();
        assertEquals(List.of(first, second), store().journal().entries(BOARD));
        assertEquals(1, store().journal().entries(OTHER_BOARD).size());
    }

    @Test
    void aNumberThatIsTakenOrLeavesAGapIsRefused() throws EckIdException {
        store().journal().append(BOARD, entry(1, Map.of("a", "b")));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().journal().append(BOARD, entry(1, Map.of("a", "c"))));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().journal().append(BOARD, entry(3, Map.of())));
        assertRefused(Reason.CHANGED_MEANWHILE, () -> store().journal().append(BOARD, entry(0, Map.of())));
        assertEquals(List.of(entry(1, Map.of("a", "b"))), store().journal().entries(BOARD));
    }

    @Test
    void theNumberOfTheLastChangeTellsWhetherThereAreNewOnes() throws EckIdException {
        assertEquals(0, store().journal().last(BOARD));
        store().journal().append(BOARD, entry(1, Map.of()));
        store().journal().append(BOARD, entry(2, Map.of()));
        assertEquals(2, store().journal().last(BOARD));
        assertEquals(0, store().journal().last(OTHER_BOARD));
    }
}
