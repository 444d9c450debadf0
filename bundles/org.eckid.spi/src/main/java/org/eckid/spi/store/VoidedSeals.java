// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.store;

/**
 * The seals of one person that count no more: a number was corrected, a row was replaced or erased.
 *
 * @param person who, in a form that only core can make; opaque
 * @param upTo the last number that counts no more
 */
public record VoidedSeals(Sealed person, long upTo) {}
