// SPDX-License-Identifier: Apache-2.0
/** The sandbox as a program of its own. */
@NullMarked
package org.eckid.sandbox.internal.alone;

import org.jspecify.annotations.NullMarked;
