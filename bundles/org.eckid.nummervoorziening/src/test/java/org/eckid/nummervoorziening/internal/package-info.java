// SPDX-License-Identifier: Apache-2.0
/** Tests of the package of the same name. */
@NullMarked
package org.eckid.nummervoorziening.internal;

import org.jspecify.annotations.NullMarked;
