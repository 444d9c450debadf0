// SPDX-License-Identifier: Apache-2.0
/** The door: checks, audits, then opens seals one by one. */
@NullMarked
package org.eckid.core.internal.door;

import org.jspecify.annotations.NullMarked;
