// SPDX-License-Identifier: Apache-2.0
/** Crashes and faults, at the size of {@code mvn -Pchaos}. */
@NullMarked
package org.eckid.chaos;

import org.jspecify.annotations.NullMarked;
