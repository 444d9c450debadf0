// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ops4j.pax.exam.ProbeInvoker;
import org.ops4j.pax.exam.TestContainerException;

/** Runs one test with the classes of the tests' bundle: JUnit inside JUnit, by the name that the outer one gave it. */
final class InsideLauncher implements ProbeInvoker {
    private final ClassLoader tests;

    InsideLauncher(ClassLoader tests) {
        this.tests = tests;
    }

    /** JUnit finds the class behind a unique id through the thread's class loader, hence the exchange. */
    @Override
    public void call(Object... args) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(tests);
        try {
            run((String) args[0]);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void run(String uniqueId) {
        Outcome outcome = new Outcome();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectUniqueId(uniqueId))
                .build();
        launcher().execute(request, outcome);
        outcome.check(uniqueId);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build());
    }

    /** Remembers the first failure, in the test or around it, and that the test was run at all. */
    private static final class Outcome implements TestExecutionListener {
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final AtomicInteger ran = new AtomicInteger();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                ran.incrementAndGet();
            }
            result.getThrowable().ifPresent(thrown -> failure.compareAndSet(null, thrown));
        }

        void check(String uniqueId) {
            Throwable thrown = failure.get();
            if (thrown != null) {
                throw new TestContainerException(thrown);
            }
            if (ran.get() != 1) {
                throw new TestContainerException(ran + " tests ran inside for " + uniqueId);
            }
        }
    }
}
