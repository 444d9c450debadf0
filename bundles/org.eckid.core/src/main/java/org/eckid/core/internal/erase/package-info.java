// SPDX-License-Identifier: Apache-2.0
/** What goes for good: who left, after the board's term; and a whole board, on command. */
@NullMarked
package org.eckid.core.internal.erase;

import org.jspecify.annotations.NullMarked;
