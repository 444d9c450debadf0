// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong settings are told before anything starts, by the name of the property and with an example. */
final class AddressTest {

    private static Address address(String url) {
        return new Address(url, "eckid", Optional.empty(), 8);
    }

    private static void assertRefused(String url, String property, String advice) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> address(url)).getMessage();
        assertTrue(message.contains(property) && message.contains(advice), message);
    }

    @Test
    void aMissingUrlIsToldWithAnExample() {
        assertRefused("", "url of org.eckid.store is missing", "jdbc:h2:file:");
    }

    @Test
    void anotherDatabaseIsRefused() {
        assertRefused("jdbc:mysql://db/eckid", "url", "H2 or PostgreSQL");
    }

    @Test
    void aPasswordInTheUrlIsRefusedAndNotRepeated() {
        assertRefused("jdbc:h2:file:/x;PASSWORD=geheim", "url", "password.file");
        assertRefused("jdbc:postgresql://db/eckid?user=a&password=geheim", "url", "password.file");
        String message = assertThrows(IllegalArgumentException.class, () -> address("jdbc:h2:mem:x;password=geheim"))
                .getMessage();
        assertTrue(!message.contains("geheim"), message);
    }

    @Test
    void aDelayOfWritingIsRefused() {
        assertRefused("jdbc:h2:file:/x;WRITE_DELAY=500", "WRITE_DELAY", "leave it out");
    }

    @Test
    void commitsOfH2AreWrittenAtOnce() {
        assertEquals(
                "jdbc:h2:file:retry:/x/eckid;WRITE_DELAY=0;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0",
                address("jdbc:h2:file:/x/eckid").connectUrl());
        assertEquals(
                "jdbc:postgresql://db/e?ssl=true",
                address("jdbc:postgresql://db/e?ssl=true").connectUrl());
    }

    @Test
    void peopleSeeTheUrlWithoutOptions() {
        assertEquals(
                "jdbc:postgresql://db/eckid",
                address("jdbc:postgresql://db/eckid?ssl=true").place());
        assertEquals("jdbc:h2:file:/x", address("jdbc:h2:file:/x;CIPHER=AES").place());
    }

    @Test
    void aPasswordFileThatIsNotThereIsTold() {
        Path missing = Path.of("/nowhere/eckid.password");
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new Address("jdbc:h2:mem:x", "eckid", Optional.of(missing), 8))
                .getMessage();
        assertTrue(message.contains("password.file") && message.contains(missing.toString()), message);
    }

    @Test
    void thePasswordIsTheTextOfTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p"), "geheim woord\n");
        assertEquals("geheim woord", new Address("jdbc:h2:mem:x", "e", Optional.of(file), 8).password());
        assertEquals("", address("jdbc:h2:mem:x").password());
    }

    @Test
    void aPoolOfSillySizeIsRefused() {
        for (int size : List.of(-1, 0, 1, 101)) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Address("jdbc:h2:mem:x", "e", Optional.empty(), size));
        }
    }
}
