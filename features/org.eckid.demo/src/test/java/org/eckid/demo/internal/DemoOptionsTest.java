// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoOptionsTest {
    private final Properties given = new Properties();

    private String refusal() {
        String line =
                assertThrows(DemoFailure.class, () -> DemoOptions.from(given)).line();
        assertEquals(1, line.lines().count());
        return line;
    }

    @Test
    void needsNoOption() throws DemoFailure {
        DemoOptions options = DemoOptions.from(given);
        assertEquals(8181, options.port());
        assertEquals(Optional.empty(), options.edexml());
        assertEquals(DemoOptions.Source.FETCHED, options.source());
        assertEquals(DemoOptions.AfterTable.SERVE, options.afterTable());
        assertTrue(options.folder().endsWith(Path.of("target", "demo")));
    }

    @Test
    void takesEachOption(@TempDir Path folder) throws DemoFailure {
        given.setProperty("demo.dir", folder.resolve("a/../b").toString());
        given.setProperty("demo.edexml", folder.toString());
        given.setProperty("demo.port", "9000");
        given.setProperty("demo.source", "derived");
        given.setProperty("demo.exit", "");
        given.setProperty("demo.salt", "x");
        given.setProperty("java.version", "17");
        DemoOptions options = DemoOptions.from(given);
        assertEquals(folder.resolve("b"), options.folder());
        assertEquals(Optional.of(folder), options.edexml());
        assertEquals(9000, options.port());
        assertEquals(DemoOptions.Source.DERIVED, options.source());
        assertEquals(DemoOptions.AfterTable.EXIT, options.afterTable());
    }

    @Test
    void takesNoForAnAnswer() {
        given.setProperty("demo.exit", "false");
        assertFalse(DemoOptions.isOn(given, "demo.exit"));
    }

    @Test
    void refusesAWrongPort() {
        for (String port : new String[] {"0", "65536", "http", "-1", ""}) {
            given.setProperty("demo.port", port);
            assertEquals(
                    "demo.port is '" + port + "', not a port; give 1 to 65535, for example -Ddemo.port=8181.",
                    refusal());
        }
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        given.setProperty("demo.edexml", folder.resolve("school.xml").toString());
        assertTrue(refusal().startsWith("demo.edexml: there is no readable file or folder " + folder));
    }

    @Test
    void refusesAnUnknownSource() {
        given.setProperty("demo.source", "magic");
        assertTrue(refusal().startsWith("demo.source is 'magic'; give fetched"));
    }

    @Test
    void refusesAnOptionWithATypingError() {
        given.setProperty("demo.prot", "9000");
        assertTrue(refusal().startsWith("There is no option demo.prot; the options are demo.dir, "));
    }
}
