// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

import java.util.regex.Pattern;

/**
 * The number by which a school is known to the Nummervoorziening (organisatie-identificatienummer).
 *
 * <p>The shape {@code 00000007} + {@code 000} + BRIN4 + five digits is what is seen in practice, not a published rule.
 *
 * @param value 20 characters, for example {@code 0000000700019HY34567}
 */
public record Oin(String value) {
    private static final Pattern SHAPE = Pattern.compile("00000007000[0-9]{2}[A-Z]{2}[0-9]{5}");

    /** Refuses anything that does not have the shape of a school's OIN. */
    public Oin {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not the OIN of a school: 00000007000, a BRIN4 and five digits, for example 0000000700019HY34567");
        }
    }

    /**
     * The OIN that a school most likely has: Kennisnet lets the tail be the last five digits of the supplier
     * certificate's OIN.
     *
     * @param tail five digits
     */
    public static Oin proposed(Brin school, String tail) {
        return new Oin("00000007000" + school.brin4() + tail);
    }
}
