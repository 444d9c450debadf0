// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliersFileTest {
    @Test
    void readsSuppliersWithTheirBoardsAndSchools(@TempDir Path dir) throws Exception {
        Customers customers = read(dir, """
                # remarks and empty lines are fine

                uitgever.1.autorisatiesleutel = a\\b:c=d==
                uitgever.1.klantcode.STICHTING.NOORD = 41123
                  uitgever.1.klantcode.Scholen Zuid=41999
                uitgever.1.schoolkey.de.regenboog = 19HY01
                uitgever-2.autorisatiesleutel = other
                uitgever-2.klantcode.1 = 41123
                """);

        Customer first = customers.withKey("a\\b:c=d==").orElseThrow();
        assertEquals(2, customers.size());
        assertEquals("uitgever.1", first.id().value());
        assertEquals(Optional.of(new BoardId("41123")), first.board("STICHTING.NOORD"));
        assertEquals(Optional.of(new BoardId("41999")), first.board("Scholen Zuid"));
        assertEquals(Optional.of(new Brin("19HY01")), first.school("de.regenboog"));
        assertEquals(Optional.empty(), first.board("1"));
        assertTrue(customers.withKey("a\\b:c=d=").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "geheim-1|line 1: expected name = value",
                "= geheim-1|line 1: expected name = value",
                "u.autorisatiesleutel =|line 1: expected name = value",
                "geheim-1 = x|line 1: the name must end in .autorisatiesleutel",
                "geh eim-1.autorisatiesleutel = x|line 1: before the first dot",
                "u.klantcode. = 41123|line 1: a klantcode or schoolkey has",
                "u.schoolkey.geheim-1 = geheim-1|line 1: the value is not a BRIN",
                "u.klantcode.a = 1|line 1: this supplier has no line that ends in .autorisatiesleutel",
                "u.autorisatiesleutel = geheim-1|line 1: this supplier has no line with .klantcode.",
                "u.klantcode.a = 1;u.klantcode.a = 2|line 2: this name was given before",
                "#only a remark|names no supplier",
                "u.autorisatiesleutel=geheim-1;u.klantcode.a=1;v.klantcode.a=1;v.autorisatiesleutel=geheim-1"
                        + "|another supplier has the same"
            })
    void saysWhichLineIsWrongAndNeverRepeatsIt(String lines, String expected, @TempDir Path dir) {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> read(dir, lines.replace(';', '\n')));

        assertTrue(String.valueOf(wrong.getMessage()).startsWith("suppliers.file: "), wrong.getMessage());
        assertTrue(String.valueOf(wrong.getMessage()).contains(expected), wrong.getMessage());
        assertFalse(String.valueOf(wrong.getMessage()).contains("geheim"), wrong.getMessage());
    }

    @Test
    void refusesAKeyThatNoHeaderCanHold(@TempDir Path dir) {
        String line = "u.autorisatiesleutel = " + "s".repeat(65);

        assertThrows(IllegalArgumentException.class, () -> read(dir, line));
    }

    @Test
    void saysThatTheFileIsMissingOrNoText(@TempDir Path dir) throws Exception {
        assertThrows(IllegalArgumentException.class, () -> SuppliersFile.read(dir.resolve("none")));
        Path binary = Files.write(dir.resolve("binary"), "é".getBytes(StandardCharsets.ISO_8859_1));
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> SuppliersFile.read(binary));
        assertTrue(String.valueOf(wrong.getMessage()).contains("UTF-8"));
    }

    private static Customers read(Path dir, String text) throws Exception {
        return SuppliersFile.read(Files.writeString(dir.resolve("suppliers"), text));
    }
}
