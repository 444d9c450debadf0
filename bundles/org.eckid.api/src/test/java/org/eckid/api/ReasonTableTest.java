// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of reasons says what the code does. */
class ReasonTableTest {

    @Test
    void hasOneRowPerReasonInTheSameOrder() throws IOException {
        List<String> expected =
                Arrays.stream(Reason.values()).map(ReasonTableTest::cells).toList();
        assertEquals(
                String.join("\n", expected),
                String.join(
                        "\n",
                        rows().map(row -> row.substring(0, row.lastIndexOf(" | ")))
                                .toList()));
    }

    @Test
    void saysInEachRowWhatItMeans() throws IOException {
        rows().forEach(row -> assertTrue(row.matches(".* \\| [A-Z][^|]{9,}\\. \\|"), row));
    }

    @Test
    void givesEachReasonACodeOfItsOwn() {
        assertEquals(
                Reason.values().length,
                Arrays.stream(Reason.values()).map(Reason::code).distinct().count());
    }

    @Test
    void asksNobodyToActOnlyWhereItTriesAgain() {
        for (Reason reason : Reason.values()) {
            assertTrue(reason.retried() || reason.whoActs() != WhoActs.NOBODY, reason.name());
        }
    }

    private static String cells(Reason reason) {
        return "| " + reason.code() + " | `" + reason.name() + "` | " + (reason.retried() ? "yes" : "no") + " | "
                + reason.whoActs().name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.matches("\\| E[0-9]{3} .*"));
    }
}
