// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

import java.util.regex.Pattern;

/** No official pattern was published, so only what every seen value has in common is asked. */
final class PseudonymForm {
    private static final Pattern HTTPS_URI = Pattern.compile("https://[^\\s/]+/\\S+");

    private PseudonymForm() {}

    static String checked(String what, String value) {
        if (value.length() > 256 || !HTTPS_URI.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is an absolute https URI of at most 256 characters");
        }
        return value;
    }
}
