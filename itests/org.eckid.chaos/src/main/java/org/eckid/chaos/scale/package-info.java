// SPDX-License-Identifier: Apache-2.0
/** A million persons: whether the pace, the status and the memory of the plug-in stay what they were with few. */
@NullMarked
package org.eckid.chaos.scale;

import org.jspecify.annotations.NullMarked;
