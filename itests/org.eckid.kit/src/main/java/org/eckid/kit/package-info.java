// SPDX-License-Identifier: Apache-2.0
/**
 * The tests that a vendor runs on its own product. {@link org.eckid.kit.HostKit} is extended and
 * {@link org.eckid.kit.HostUnderTest} implemented by the vendor; the other types are handed to the vendor's code by the kit.
 */
@NullMarked
package org.eckid.kit;

import org.jspecify.annotations.NullMarked;
