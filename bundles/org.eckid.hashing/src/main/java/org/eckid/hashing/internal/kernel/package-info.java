// SPDX-License-Identifier: Apache-2.0
/**
 * The arithmetic of the first-level hash: scrypt (RFC 7914), without a PGN rule, a thread or a setting. Needs the JDK
 * alone, because the hashing process runs it without the bundle around it.
 */
@NullMarked
package org.eckid.hashing.internal.kernel;

import org.jspecify.annotations.NullMarked;
