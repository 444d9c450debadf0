// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs all in-framework tests once more on the newest JDK of this machine, where it is 25 or later. The bundles are
 * built for Java 17; hosts run them on newer ones.
 */
@Tag("framework")
class NewestJdkIT {
    private static final int WANTED = 25;
    private static final int BOUND_MINUTES = 10;
    private static final String FRAMEWORK = System.getProperty("eckid.framework", "felix");
    private static final Path REPORTS = Path.of("target", "newest-jdk-" + FRAMEWORK);

    @Test
    @Timeout(value = BOUND_MINUTES + 1, unit = TimeUnit.MINUTES)
    void inFrameworkTestsPassOnTheNewestJdk() throws Exception {
        assumeTrue(Runtime.version().feature() < WANTED, "this build runs on JDK 25 or later itself");
        InstalledJdk jdk = InstalledJdk.newest().orElseThrow();
        assumeTrue(
                jdk.feature() >= WANTED,
                "no JDK 25 or later beside " + System.getProperty("java.home") + " or in a JAVA_HOME_... variable");
        String output = run(jdk);
        String report = Files.readString(REPORTS.resolve("TEST-junit-jupiter.xml"));
        assertTrue(report.contains("name=\"java.specification.version\" value=\"" + jdk.feature() + "\""), output);
        assertTrue(count(report, "tests") > count(report, "skipped"), output);
        assertEquals(0, count(report, "failures") + count(report, "errors"), output);
    }

    private static String run(InstalledJdk jdk) throws IOException, InterruptedException {
        Files.createDirectories(REPORTS);
        File output = REPORTS.resolve("output.txt").toFile();
        Process tests = new ProcessBuilder(command(jdk))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            assertTrue(tests.waitFor(BOUND_MINUTES, TimeUnit.MINUTES), "still running; see " + output);
        } finally {
            tests.destroyForcibly();
        }
        String printed = Files.readString(output.toPath());
        assertEquals(0, tests.exitValue(), printed);
        return printed;
    }

    private static List<String> command(InstalledJdk jdk) {
        return List.of(
                jdk.java().toString(),
                "-Deckid.framework=" + FRAMEWORK,
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""),
                "-cp",
                System.getProperty("java.class.path"),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--scan-classpath=" + Path.of("target", "test-classes"),
                "--include-classname=.*IT",
                "--exclude-classname=" + NewestJdkIT.class.getName(),
                "--include-tag=framework",
                "--fail-if-no-tests",
                "--disable-banner",
                "--details=summary",
                "--reports-dir=" + REPORTS);
    }

    private static int count(String report, String attribute) {
        Matcher number = Pattern.compile("<testsuite [^>]*\\b" + attribute + "=\"(\\d+)\"")
                .matcher(report);
        assertTrue(number.find(), attribute);
        return Integer.parseInt(number.group(1));
    }
}
