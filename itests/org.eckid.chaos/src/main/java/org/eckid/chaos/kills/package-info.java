// SPDX-License-Identifier: Apache-2.0
/** Nodes that are killed at random moments, as often as told. */
@NullMarked
package org.eckid.chaos.kills;

import org.jspecify.annotations.NullMarked;
