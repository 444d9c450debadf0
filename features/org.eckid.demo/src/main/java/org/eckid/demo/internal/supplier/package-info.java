// SPDX-License-Identifier: Apache-2.0
/** A supplier of learning material as the demo plays it: a foreign program that only knows UWLR. */
@NullMarked
package org.eckid.demo.internal.supplier;

import org.jspecify.annotations.NullMarked;
