// SPDX-License-Identifier: Apache-2.0
/** A connector as a vendor would write it, to be built under names that are listed and names that are not. */
@NullMarked
package org.eckid.itests.connector;

import org.jspecify.annotations.NullMarked;
