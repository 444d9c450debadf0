// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * What a supplier is given an id for; it is checked by the board's permission and written in the audit.
 *
 * @param code a short name, for example {@code uwlr}
 */
public record Purpose(String code) {
    /** Refuses anything but a short plain name. */
    public Purpose {
        if (!code.matches("[a-z0-9][a-z0-9._-]{0,31}")) {
            throw new IllegalArgumentException("not a purpose: 1 to 32 lower-case letters or digits, for example uwlr");
        }
    }
}
