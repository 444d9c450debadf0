// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of an in-framework test method that is an OSGi service, as the tests' bundle sees it.
 *
 * <p>The service may still be on its way: the driver waits a bounded time and then fails with the service's name.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Service {
    /** An OSGi filter that the service must match; the default accepts each. */
    String value() default "(objectClass=*)";
}
