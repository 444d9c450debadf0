// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceRulesTest {
    private static final String LICENCE = "// SPDX-License-Identifier: Apache-2.0\n";
    private static final List<Path> JAVA = Stream.of("bundles", "features", "itests")
            .flatMap(folder -> Repository.filesUnder(folder, ".java").stream())
            .toList();

    @Test
    void everySourceFileKeepsTheRules() throws IOException {
        assertFalse(JAVA.isEmpty());
        List<String> broken = new ArrayList<>();
        for (Path file : JAVA) {
            broken.addAll(SourceRules.broken(path(file), Files.readString(file)));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyMainPackageIsNullMarked() throws IOException {
        Set<Path> packages = JAVA.stream()
                .filter(file -> path(file).contains("src/main/java/"))
                .map(file -> file.resolveSibling("package-info.java"))
                .collect(Collectors.toSet());
        for (Path info : packages) {
            assertEquals(true, Files.exists(info) && Files.readString(info).contains("NullMarked"), info::toString);
        }
    }

    @Test
    void findsEachRefusedThing() {
        assertEquals(List.of("src/main/A.java:1 does not begin with the licence line"), broken("src/main/A.java", ""));
        assertFound("waits by Thread.sleep", "Thread.sl" + "eep(10);");
        assertFound("prints", "System" + ".out.println(1);");
        assertFound("prints", "e.print" + "StackTrace();");
        assertFound("has work left over", "// TO" + "DO later");
        assertFound("switches a test off", "@Dis" + "abled");
    }

    @Test
    void letsTestsPrint() {
        assertEquals(List.of(), broken("src/test/A.java", LICENCE + "System" + ".out.println(1);"));
    }

    private static void assertFound(String what, String line) {
        assertEquals(List.of("src/main/A.java:2 " + what), broken("src/main/A.java", LICENCE + line));
    }

    private static List<String> broken(String path, String text) {
        return SourceRules.broken(path, text);
    }

    private static String path(Path file) {
        return Repository.root().relativize(file).toString().replace('\\', '/');
    }
}
