// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

import java.util.regex.Pattern;

/** Shared refusals for the text inside the vocabulary's values; the messages never repeat personal data. */
final class Text {
    private static final Pattern HTTP_URI = Pattern.compile("https?://\\S+");

    private Text() {}

    static String required(String what, String value, int most) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        if (value.length() > most) {
            throw new IllegalArgumentException(what + " has " + value.length() + " characters; at most " + most);
        }
        return value;
    }

    static String uri(String what, String value) {
        required(what, value, 256);
        if (!HTTP_URI.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " is not an absolute http(s) URI, for example "
                    + "http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725");
        }
        return value;
    }
}
