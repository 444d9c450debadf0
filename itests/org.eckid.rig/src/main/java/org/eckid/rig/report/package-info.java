// SPDX-License-Identifier: Apache-2.0
/** Figures as a table that can be committed. */
@NullMarked
package org.eckid.rig.report;

import org.jspecify.annotations.NullMarked;
