// SPDX-License-Identifier: Apache-2.0
/** Reads requests strictly as the wire contract says, and writes answers and faults. */
@NullMarked
package org.eckid.sandbox.internal.soap;

import org.jspecify.annotations.NullMarked;
