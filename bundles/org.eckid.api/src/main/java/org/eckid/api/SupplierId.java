// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

/**
 * A supplier of learning material (leverancier) that asks for pupils.
 *
 * @param value a short name chosen by the operator, used in settings and in the audit; letters, digits, dots, dashes
 */
public record SupplierId(String value) {
    /** Refuses anything but a short plain name. */
    public SupplierId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "not a supplier id: 1 to 64 letters, digits, dots, dashes or underscores, for example uitgever-1");
        }
    }
}
