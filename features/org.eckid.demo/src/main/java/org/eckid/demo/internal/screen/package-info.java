// SPDX-License-Identifier: Apache-2.0
/** What the person at the terminal sees: lines, a progress bar and a table. */
@NullMarked
package org.eckid.demo.internal.screen;

import org.jspecify.annotations.NullMarked;
