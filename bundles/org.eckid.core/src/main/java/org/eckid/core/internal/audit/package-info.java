// SPDX-License-Identifier: Apache-2.0
/** Who came to the door, as one chain: written before anything is given, checked on command, told about one person. */
@NullMarked
package org.eckid.core.internal.audit;

import org.jspecify.annotations.NullMarked;
