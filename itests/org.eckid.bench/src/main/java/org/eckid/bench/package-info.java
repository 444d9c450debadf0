// SPDX-License-Identifier: Apache-2.0
/** Measures how fast a board is enrolled and how fast a PGN is hashed. A program; nothing depends on it. */
@NullMarked
package org.eckid.bench;

import org.jspecify.annotations.NullMarked;
