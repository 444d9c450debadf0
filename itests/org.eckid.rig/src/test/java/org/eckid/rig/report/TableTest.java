// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void padsColumnsAndPutsFiguresToTheRight() {
        Table table = new Table(
                "One PGN",
                List.of("implementation", "s"),
                List.of(List.of("vector", "0.53"), List.of("scalar", "1.5")));
        assertEquals("""
                ### One PGN

                | implementation |    s |
                | -------------- | ---: |
                | vector         | 0.53 |
                | scalar         |  1.5 |
                """, table.markdown());
    }

    @Test
    void refusesARowOfAnotherLength() {
        List<List<String>> rows = List.of(List.of("vector"));
        assertThrows(IllegalArgumentException.class, () -> new Table("One PGN", List.of("a", "b"), rows));
    }
}
