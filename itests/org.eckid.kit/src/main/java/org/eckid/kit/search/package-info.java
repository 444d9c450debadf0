// SPDX-License-Identifier: Apache-2.0
/**
 * Finds known values in whatever a host lets out, in every form that a programmer or a library may have given them. Needs
 * the JDK alone, so that a demonstration or a tool can use it without a test framework. Implemented here; called by the
 * kit's tests, and by whoever wants to search something of their own.
 */
@NullMarked
package org.eckid.kit.search;

import org.jspecify.annotations.NullMarked;
