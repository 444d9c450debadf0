// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void putsNumbersUnderEachOther() {
        Table table = new Table()
                .row("persons", 65)
                .row("refused", 4, "4 PGN missing (E301)")
                .row("seconds", "61.2");
        assertEquals(
                List.of("  persons    65", "  refused     4  4 PGN missing (E301)", "  seconds  61.2"), table.lines());
    }

    @Test
    void isEmptyWithoutRows() {
        assertEquals(List.of(), new Table().lines());
    }
}
