// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * A Pax Exam container with the tests' bundle in it, seen from outside.
 *
 * <p>Only Pax Exam's container is used. Its own probes, injection and logging bundles are left out: the framework
 * holds what a host would hold, and the tests' bundle.
 */
final class RunningFramework implements AutoCloseable {
    /** Names our one invoker; Pax Exam finds the service by this value. */
    static final String INVOKER = "org.eckid.itests";

    private final TestContainer container;

    private RunningFramework(TestContainer container) {
        this.container = container;
    }

    /** Starts the framework that the class asks for and installs the tests' bundle. */
    static RunningFramework start(Class<?> testClass) {
        if (testClass.getPackage().equals(RunningFramework.class.getPackage())) {
            throw new IllegalArgumentException(testClass + " is in the driver's package, which is not seen inside");
        }
        TestContainer container = PaxExamRuntime.createContainer(system(options(testClass)));
        try {
            container.start();
            installTests(container, testClass);
            return new RunningFramework(container);
        } catch (RuntimeException e) {
            container.stop();
            throw e;
        }
    }

    private static Option[] options(Class<?> testClass) {
        InFramework wanted = AnnotationSupport.findAnnotation(testClass, InFramework.class)
                .orElseThrow(() -> new IllegalStateException(testClass + " has no @InFramework"));
        return ReflectionSupport.newInstance(wanted.value()).get();
    }

    private static ExamSystem system(Option[] options) {
        try {
            return DefaultExamSystem.create(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pax Exam only prints why a bundle did not start, and answers -1. */
    private static void installTests(TestContainer container, Class<?> testClass) {
        try (InputStream jar = TestsBundle.of(testClass)) {
            if (container.installProbe(jar) < 0) {
                throw new IllegalStateException("the tests' bundle did not start; the reason is printed above");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs one test inside.
     *
     * @param uniqueId JUnit's own name of the test or of one invocation of it
     * @throws Throwable what the test threw inside, as it is
     */
    void run(String uniqueId) throws Throwable {
        try {
            container.call(new Address(uniqueId));
        } catch (TestContainerException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    /** What Pax Exam needs to know to reach the invoker; the test's name travels as its argument. */
    private record Address(String caption) implements TestAddress {
        @Override
        public String identifier() {
            return INVOKER;
        }

        @Override
        public TestAddress root() {
            return this;
        }

        @Override
        public Object[] arguments() {
            return new Object[] {caption};
        }
    }
}
