// SPDX-License-Identifier: Apache-2.0
/** Keys and seals: the only place where an id or a root pseudonym is opened or closed. */
@NullMarked
package org.eckid.core.internal.seal;

import org.jspecify.annotations.NullMarked;
