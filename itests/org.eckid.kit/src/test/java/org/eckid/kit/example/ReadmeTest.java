// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's example is the code that ReferenceLasIT runs. */
class ReadmeTest {
    @ParameterizedTest
    @ValueSource(strings = {"MyLas", "MyLasLeaksNothing"})
    void showsTheExampleAsItIsHere(String name) throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/eckid/kit/example", name + ".java"));
        String example = source.substring(source.indexOf("\n/** ") + 1);
        assertTrue(Files.readString(Path.of("README.md")).contains("```java\n" + example + "```\n"), name);
    }
}
