// SPDX-License-Identifier: Apache-2.0
/**
 * The hashing process and the frames it speaks. Runs without the bundle around it, so it needs the JDK and the kernel
 * alone; the host's side uses the frames too.
 */
@NullMarked
package org.eckid.hashing.internal.child;

import org.jspecify.annotations.NullMarked;
