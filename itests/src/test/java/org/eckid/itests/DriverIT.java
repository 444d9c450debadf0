// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eckid.itests.driver.InFramework;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The driver is trusted with every other proof, so it is proved first: what fails inside must fail outside. */
@Tag("framework")
class DriverIT {

    @Test
    void reportsWhatHappenedInside() {
        TestExecutionSummary summary = run(Sample.class);
        Set<String> failures = summary.getFailures().stream()
                .map(Failure::getException)
                .map(thrown -> thrown.getClass().getSimpleName() + ": " + thrown.getMessage())
                .collect(Collectors.toSet());
        assertEquals(Set.of("AssertionFailedError: on purpose", "IllegalStateException: b"), failures);
        assertEquals(4, summary.getTestsSucceededCount());
        assertEquals(1, summary.getTestsAbortedCount());
    }

    @Test
    void refusesATestThatItCannotSendInside() {
        TestExecutionSummary summary = run(FactorySample.class);
        assertEquals(1, summary.getTotalFailureCount());
    }

    private static TestExecutionSummary run(Class<?> sample) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(sample))
                                .build(),
                        listener);
        return listener.getSummary();
    }

    @InFramework
    static class Sample {
        private boolean prepared;

        @BeforeEach
        void prepare() {
            assertNotNull(FrameworkUtil.getBundle(Sample.class));
            prepared = true;
        }

        @Test
        void runsInsideABundle(BundleContext context) {
            assertTrue(prepared);
            assertEquals("org.eckid.itests.tests", context.getBundle().getSymbolicName());
        }

        @Test
        void runsOnTheFrameworkThatTheBuildNames(BundleContext context) {
            String name = context.getBundle(0).getSymbolicName();
            Map<String, String> names = Map.of("felix", "org.apache.felix.framework", "equinox", "org.eclipse.osgi");
            assertEquals(names.get(System.getProperty("eckid.framework", "felix")), name);
        }

        @Test
        void fails() {
            fail("on purpose");
        }

        @Test
        void aborts() {
            assumeTrue(false, "on purpose");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void failsForOneValue(String value) {
            if ("b".equals(value)) {
                throw new IllegalStateException(value);
            }
        }

        @Nested
        class Inner {
            @Test
            void isPreparedToo() {
                assertTrue(prepared);
            }
        }
    }

    @InFramework
    static class FactorySample {
        @TestFactory
        Iterable<DynamicTest> factory() {
            return Set.of();
        }
    }
}
