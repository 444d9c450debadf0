// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address within the LAS, put together from parts that are encoded here. Never holds a PGN. */
record Address(String text) {

    static Address of(String... parts) {
        return new Address("/las/" + Stream.of(parts).map(Address::encoded).collect(Collectors.joining("/")));
    }

    Address with(String parameter, String value) {
        return new Address(text + (text.contains("?") ? "&" : "?") + parameter + "=" + encoded(value));
    }

    URI uri() {
        return URI.create(text);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
