// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

/**
 * The {@code autorisatie} header, as sent. A plain class: a record would print the key.
 *
 * <p>{@code klantnaam} is required by the contract and means nothing to us, so it is not kept.
 */
final class Autorisatie {
    private final String sleutel;
    private final String klantcode;

    Autorisatie(String sleutel, String klantcode) {
        this.sleutel = sleutel;
        this.klantcode = klantcode;
    }

    /** The key that tells which supplier asks, 1 to 64 characters. */
    String sleutel() {
        return sleutel;
    }

    /** The code by which that supplier knows the board, 1 to 64 characters. */
    String klantcode() {
        return klantcode;
    }
}
