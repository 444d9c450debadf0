// SPDX-License-Identifier: Apache-2.0
/** Checks PGNs and hashes them with scrypt, on threads of its own and within a budget of memory. */
@NullMarked
package org.eckid.hashing.internal;

import org.jspecify.annotations.NullMarked;
