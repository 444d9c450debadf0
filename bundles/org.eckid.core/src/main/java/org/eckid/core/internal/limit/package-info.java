// SPDX-License-Identifier: Apache-2.0
/** How many ids may be read within an hour: so that a mass read stops and is seen. */
@NullMarked
package org.eckid.core.internal.limit;

import org.jspecify.annotations.NullMarked;
