// SPDX-License-Identifier: Apache-2.0
/** The production hash of one PGN by several implementations, and the floors below which none can go. */
@NullMarked
package org.eckid.bench.hashing;

import org.jspecify.annotations.NullMarked;
