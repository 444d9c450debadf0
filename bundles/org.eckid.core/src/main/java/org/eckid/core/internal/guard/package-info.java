// SPDX-License-Identifier: Apache-2.0
/** Who may see and use what: exact names, checked at every call. */
@NullMarked
package org.eckid.core.internal.guard;

import org.jspecify.annotations.NullMarked;
