// SPDX-License-Identifier: Apache-2.0
/** From a person in the ledger to a sealed row: reconcile, hash, ask or derive, seal, record. */
@NullMarked
package org.eckid.core.internal.enrol;

import org.jspecify.annotations.NullMarked;
