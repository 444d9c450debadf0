// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {
    @Test
    void putsTheValueInAFileAndTheFileInTheSetting(@TempDir Path home) throws DemoFailure, IOException {
        Properties given = new Properties();
        given.setProperty("demo.salt", "not base64!");
        Map<String, String> settings = new Overrides(home, given).of("org.eckid.hashing");
        assertEquals(Map.of("salt.file", home.resolve("override/salt").toString()), settings);
        assertEquals("not base64!", Files.readString(home.resolve("override/salt")));
    }

    @Test
    void leavesOtherComponentsAlone(@TempDir Path home) throws DemoFailure {
        Properties given = new Properties();
        given.setProperty("demo.salt", "not base64!");
        assertTrue(new Overrides(home, given).of("org.eckid.nummervoorziening").isEmpty());
        assertTrue(new Overrides(home, new Properties()).of("org.eckid.hashing").isEmpty());
    }
}
