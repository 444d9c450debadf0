// SPDX-License-Identifier: Apache-2.0
/** Several nodes on one PostgreSQL that are killed, stopped and cut off from it. */
@NullMarked
package org.eckid.chaos.nodes;

import org.jspecify.annotations.NullMarked;
