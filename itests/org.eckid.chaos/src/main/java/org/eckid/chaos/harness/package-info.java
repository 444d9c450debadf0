// SPDX-License-Identifier: Apache-2.0
/** What starts nodes, kills them, and reckons at the end: the parent's side. */
@NullMarked
package org.eckid.chaos.harness;

import org.jspecify.annotations.NullMarked;
