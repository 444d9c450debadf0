// SPDX-License-Identifier: Apache-2.0
/** The vendor's side of the example in the README, compiled and run. */
@NullMarked
package org.eckid.spi.example;

import org.jspecify.annotations.NullMarked;
