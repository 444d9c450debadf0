// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

import java.util.regex.Pattern;

/**
 * A school as DUO numbers it: BRIN4 and two digits of the location, for example {@code 19HY00}.
 *
 * @param value six characters; the constructor completes a BRIN4 with location {@code 00}
 */
public record Brin(String value) {
    // Compiled once: the store makes a Brin for each row.
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}[A-Z]{2}([0-9]{2})?");

    /** Refuses anything but two digits, two capitals and, optionally, two digits. */
    public Brin {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a BRIN: two digits, two capitals and the two digits of the location, for example 19HY00");
        }
        value = value.length() == 4 ? value + "00" : value;
    }

    /** The number of the institution without the location, for example {@code 19HY}. */
    public String brin4() {
        return value.substring(0, 4);
    }

    /** The two digits of the location (dependancecode), for example {@code 00}. */
    public String location() {
        return value.substring(4);
    }
}
