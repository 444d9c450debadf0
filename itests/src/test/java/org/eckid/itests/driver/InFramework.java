// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ops4j.pax.exam.Option;

/**
 * Runs the test methods of a class inside an OSGi framework, in a bundle of their own.
 *
 * <p>Each class gets a fresh framework, which all its methods share in turn. A method may ask for the
 * {@code BundleContext} of the tests' bundle, and for services by {@link Service}. {@code @BeforeEach},
 * {@code @AfterEach}, {@code @Nested}, parameterized and repeated tests work as usual, all inside;
 * {@code @BeforeAll} and {@code @AfterAll} run inside around <em>each</em> method. {@code @TestFactory} is refused.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("framework")
@ExtendWith(FrameworkExtension.class)
public @interface InFramework {
    /** Says which framework settings and bundles the class wants; it is created outside, by its no-argument constructor. */
    Class<? extends Supplier<Option[]>> value() default House.class;
}
