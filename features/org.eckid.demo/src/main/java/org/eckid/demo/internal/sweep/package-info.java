// SPDX-License-Identifier: Apache-2.0
/** Searches everything that the host lets out, and everything on disk, for ids that should not be there. */
@NullMarked
package org.eckid.demo.internal.sweep;

import org.jspecify.annotations.NullMarked;
