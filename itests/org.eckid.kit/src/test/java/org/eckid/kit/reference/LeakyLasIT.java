// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eckid.kit.HostKit;
import org.eckid.kit.HostUnderTest;
import org.eckid.kit.exits.ExitProbe;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A copy of the reference LAS with a leak in each kind of exit fails the kit once for each of them. */
class LeakyLasIT {
    /** Exit, what the finding names as its place, and the form. One line for each leak. */
    private static final String LEAKS = """
            pages                | /las/pupils/                    | plain
            search               | /las/search?q=                  | upper case
            CSV exports          | /las/export/pupils.csv          | UTF-16
            EDEXML exports       | /las/export/edexml/20DP00.xml!leerlingen.xml | plain
            JSON                 | /las/api/pupils                 | base64
            configurations       | configuration com.example.traitor | plain
            beans                | bean com.example:type=LastPupil | plain
            threads              | names of threads                | upper case
            logs                 | host.log                        | hex
            temporary files      | redirect                        | URL-encoded throughout
            database of the LAS  | "PUBLIC"."NOTE"                 | base64
            heap                 | heap dump                       | plain
            """;

    /** Where the name of the thread shows a second time. */
    private static final String ELSEWHERE = "histogram and thread dump";

    private static final Map<String, TestExecutionResult> RESULTS = new TreeMap<>();

    /** The kit as a vendor runs it. */
    static final class Kit extends HostKit {
        @Override
        protected HostUnderTest host(Path folder) {
            return new LasExitProbes(new LeakyLas(folder)) {
                /** What the JVM wrote of itself is another kind of log. */
                @Override
                List<ExitProbe> afterTheEnd() {
                    return List.of();
                }
            };
        }

        @Override
        protected int persons() {
            return 3;
        }
    }

    @BeforeAll
    static void runTheKit() {
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Kit.class))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                RESULTS.put(test.getDisplayName(), result);
                            }
                        });
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(textBlock = LEAKS, delimiter = '|')
    void namesTheExitThePlaceAndTheFormOf(String exit, String place, String form) {
        String told =
                RESULTS.get(exit).getThrowable().map(Throwable::getMessage).orElse("nothing");
        assertTrue(
                told.lines()
                        .anyMatch(line -> line.startsWith(exit + ": ")
                                && line.contains(place)
                                && line.contains(" holds an ECK iD (" + form + ")")),
                told);
    }

    @Test
    void failsForNothingElse() {
        Set<String> leaky = LEAKS.lines()
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .collect(Collectors.toSet());
        Set<String> failed = RESULTS.entrySet().stream()
                .filter(each -> each.getValue().getStatus() != TestExecutionResult.Status.SUCCESSFUL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertEquals(Stream.concat(leaky.stream(), Stream.of(ELSEWHERE)).collect(Collectors.toSet()), failed);
    }

    @Test
    void repeatsNoValue() {
        RESULTS.values().stream()
                .map(TestExecutionResult::getThrowable)
                .flatMap(Optional::stream)
                .forEach(told -> assertTrue(!told.toString().contains("ketenid.nl"), "the kit itself leaks"));
    }
}
