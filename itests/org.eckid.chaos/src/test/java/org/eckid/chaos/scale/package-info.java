// SPDX-License-Identifier: Apache-2.0
/** How a run of a million is counted. */
@org.jspecify.annotations.NullMarked
package org.eckid.chaos.scale;
