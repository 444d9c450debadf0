// SPDX-License-Identifier: Apache-2.0
/**
 * The ways out of a host, and how each is read: pages, files, the JVM, the framework, the configurations. A vendor
 * implements {@link org.eckid.kit.exits.ExitProbe}, or puts probes together from what is here; the kit's tests and tools
 * call them. Needs the JDK, and for the framework and the configurations OSGi.
 */
@NullMarked
package org.eckid.kit.exits;

import org.jspecify.annotations.NullMarked;
