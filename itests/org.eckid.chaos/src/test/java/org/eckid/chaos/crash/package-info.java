// SPDX-License-Identifier: Apache-2.0
/** Nodes that are killed at chosen points. */
@org.jspecify.annotations.NullMarked
package org.eckid.chaos.crash;
