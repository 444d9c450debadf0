// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * Where a board's pseudonyms come from. A derived pseudonym is not an ECK iD of the Nummervoorziening, so the two are
 * never mixed within one board and the origin is shown in every status.
 */
public enum Origin {
    /** Issued by the Nummervoorziening. */
    FETCHED,
    /** Derived locally with a key of the board. */
    DERIVED
}
