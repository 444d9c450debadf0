// SPDX-License-Identifier: Apache-2.0
/** What each board decided, as the sum of its recorded changes. */
@NullMarked
package org.eckid.core.internal.boards;

import org.jspecify.annotations.NullMarked;
