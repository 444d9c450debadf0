// SPDX-License-Identifier: Apache-2.0
/** The host's side of the hashing processes: starting them, asking them, noticing that they hang or died, ending them. */
@NullMarked
package org.eckid.hashing.internal.process;

import org.jspecify.annotations.NullMarked;
