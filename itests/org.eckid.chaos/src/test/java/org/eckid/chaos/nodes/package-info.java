// SPDX-License-Identifier: Apache-2.0
/** A short run of several nodes. */
@org.jspecify.annotations.NullMarked
package org.eckid.chaos.nodes;
