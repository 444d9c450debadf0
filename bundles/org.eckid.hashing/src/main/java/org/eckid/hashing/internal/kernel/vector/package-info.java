// SPDX-License-Identifier: Apache-2.0
/**
 * Scrypt's mixing on the JDK's Vector API, from one source for JDK 17 and later. Loaded only where the JVM has that API
 * as a module; nothing else may refer to these classes by type.
 *
 * <p>The code looks as it does because of what C2 makes of it: no vector lives across a turn of an outer loop, and the
 * expressions of a round are written out, because vectors handed to methods of our own that are not inlined become
 * objects, gigabytes of them per hash.
 */
@NullMarked
package org.eckid.hashing.internal.kernel.vector;

import org.jspecify.annotations.NullMarked;
