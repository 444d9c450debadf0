// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/**
 * What one key of a board has closed so far. Written in the same transaction as the rows that it speaks of, and closed itself
 * with a code that only core can make: so a row that is put back does not fit it.
 *
 * @param issued the highest number that a seal of this key got
 * @param voided how many entries {@link BoardKeys#voided} has
 * @param retires the version that is being retired in favour of this key; 0 for none. A key that is neither this one nor the
 *     one that it retires counts no more
 * @param digest of the voided entries, in their order; opaque
 * @param mac over all of it; opaque
 */
public record Register(long issued, long voided, int retires, Sealed digest, Sealed mac) {}
