// SPDX-License-Identifier: Apache-2.0
/**
 * Ways out that are looked at from another process: a JVM by its number, its heap, its flight recording, a database over
 * JDBC. Called by the vendor's probes.
 */
@NullMarked
package org.eckid.kit.outside;

import org.jspecify.annotations.NullMarked;
