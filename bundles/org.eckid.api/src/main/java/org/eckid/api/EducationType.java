// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

import java.util.Locale;

/**
 * The type of education of a school (onderwijssoort): BO, SBO, SO, VSO, VO and so on. Which sector a type belongs to is
 * a setting, because the law and the chain have answered that differently over time.
 *
 * @param code two to eight letters, kept in capitals
 */
public record EducationType(String code) {
    /** Special secondary education: off for every board until it is switched on with a reason. */
    public static final EducationType VSO = new EducationType("VSO");

    /** Refuses anything but letters. */
    public EducationType {
        code = code.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{2,8}")) {
            throw new IllegalArgumentException(
                    "not an education type: two to eight letters, for example BO, SBO or VSO");
        }
    }
}
