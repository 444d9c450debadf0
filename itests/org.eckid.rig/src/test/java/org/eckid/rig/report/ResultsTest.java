// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private static final String BOTH = "# Results\n\n## hashing\n\nold\n\n## enrolment\n\nkept\n";

    @Test
    void putsANewPartAtTheEnd() {
        assertEquals("# Results\n\n## hashing\n\nnew\n", Results.replaced("# Results\n", "hashing", "\nnew\n"));
    }

    @Test
    void replacesOnePartAndLeavesTheOther() {
        assertEquals(
                "# Results\n\n## hashing\n\nnew\n\n## enrolment\n\nkept\n",
                Results.replaced(BOTH, "hashing", "\nnew\n"));
    }

    @Test
    void changesNothingWhenTheSameIsWrittenAgain() {
        assertEquals(BOTH, Results.replaced(BOTH, "enrolment", "\nkept\n"));
    }

    @Test
    void namesTheMachineAboveTheTables(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("RESULTS.md");
        Table table = new Table("One PGN", List.of("a"), List.of(List.of("1")));
        new Results(file, "mvn -Pbench").write("hashing", "a machine", List.of(table));
        assertTrue(Files.readString(file).endsWith("## hashing\n\na machine\n\n" + table.markdown()));
    }
}
