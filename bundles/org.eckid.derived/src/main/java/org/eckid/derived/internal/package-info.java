// SPDX-License-Identifier: Apache-2.0
/** Derives pseudonyms on this machine, with a key per board that is kept in a file of its own. */
@NullMarked
package org.eckid.derived.internal;

import org.jspecify.annotations.NullMarked;
