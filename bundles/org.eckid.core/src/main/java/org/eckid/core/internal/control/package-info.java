// SPDX-License-Identifier: Apache-2.0
/** The boards' controls: who may change what, and what there is to see. */
@NullMarked
package org.eckid.core.internal.control;

import org.jspecify.annotations.NullMarked;
