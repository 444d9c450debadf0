// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ChildCommandTest {
    private final Properties given = new Properties();

    private List<String> words() {
        given.setProperty("java.home", "/jdk");
        return new ChildCommand(Path.of("target"), "demo-1", given).words();
    }

    @Test
    void passesOnWhatIsMeantForTheDemo() {
        given.setProperty("demo.port", "9000");
        given.setProperty("maven.home", "/maven");
        assertTrue(words().contains("-Ddemo.port=9000"));
        assertFalse(words().contains("-Dmaven.home=/maven"));
    }

    @Test
    void keepsEachKindOfRunApart() {
        given.setProperty("demo.source", "derived");
        assertTrue(words().contains("-Ddemo.dir=" + Path.of("target", "demo-derived")));
        given.setProperty("demo.edexml", "school.xml");
        assertTrue(words().contains("-Ddemo.dir=" + Path.of("target", "demo-own-derived")));
    }

    @Test
    void keepsDataBelowTheBuildFolderUnlessToldOtherwise() {
        assertTrue(words().contains("-Ddemo.dir=" + Path.of("target", "demo")));
        given.setProperty("demo.dir", "/tmp/x");
        assertTrue(words().contains("-Ddemo.dir=/tmp/x"));
        assertEquals(
                1,
                words().stream().filter(word -> word.startsWith("-Ddemo.dir=")).count());
    }
}
