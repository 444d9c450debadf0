// SPDX-License-Identifier: Apache-2.0
/** Checks which bundle may use which: the map in {@code bundles/README.md}, held against what was built. */
@org.jspecify.annotations.NullMarked
package org.eckid.itests.arrows;
