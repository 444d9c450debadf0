// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.roster;

/**
 * A school year in the form of UWLR and EDEXML.
 *
 * @param value two years that follow each other, for example {@code 2026-2027}
 */
public record SchoolYear(String value) {
    /** Refuses anything but two years that follow each other. */
    public SchoolYear {
        boolean form = value.matches("[0-9]{4}-[0-9]{4}");
        if (!form || Integer.parseInt(value.substring(5)) != Integer.parseInt(value.substring(0, 4)) + 1) {
            throw new IllegalArgumentException("not a school year: two years that follow each other, e.g. 2026-2027");
        }
    }
}
