// SPDX-License-Identifier: Apache-2.0
/**
 * The operator's commands for Gogo. They see and change what {@code BoardControls} lets them, so they can never show an
 * id: there is none to be had there.
 */
@NullMarked
package org.eckid.shell.internal;

import org.jspecify.annotations.NullMarked;
