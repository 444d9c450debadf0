// SPDX-License-Identifier: Apache-2.0
/** The database of the LAS: one H2 file, three tables. */
@NullMarked
package org.eckid.las.internal.data;

import org.jspecify.annotations.NullMarked;
