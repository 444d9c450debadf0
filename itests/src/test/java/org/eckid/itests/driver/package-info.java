// SPDX-License-Identifier: Apache-2.0
/**
 * A JUnit 5 driver for Pax Exam's native container, and what else lives outside the framework.
 *
 * <p>These classes are loaded once, by the class path, and are seen inside the framework through boot delegation
 * (as JUnit is): an assertion error that is thrown inside is therefore the same class outside.
 */
@org.jspecify.annotations.NullMarked
package org.eckid.itests.driver;
