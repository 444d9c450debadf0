// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a request.
 *
 * @param method the HTTP method
 * @param target the path with its query
 * @param version the protocol version
 * @param headers the headers by lower-case name
 */
record Head(String method, String target, String version, Map<String, List<String>> headers) {

    /** The next head, or nothing when the client has ended the connection. */
    static Optional<Head> read(Lines lines) throws IOException {
        Optional<String> first = lines.next();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] words = first.get().split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new IOException("not an HTTP/1 request line");
        }
        return Optional.of(new Head(words[0], words[1], words[2], headers(lines)));
    }

    boolean says(String header, String value) {
        return headers.getOrDefault(header, List.of()).stream().anyMatch(value::equalsIgnoreCase);
    }

    boolean isChunked() {
        return says("transfer-encoding", "chunked");
    }

    /** The announced length of the body; none announced means none sent. */
    long length() throws IOException {
        List<String> values = headers.getOrDefault("content-length", List.of("0"));
        if (values.size() != 1 || !values.get(0).matches("[0-9]{1,15}")) {
            throw new IOException("Content-Length is not one number");
        }
        return Long.parseLong(values.get(0));
    }

    ConnectionEnd end() {
        return version.equals("HTTP/1.0") || says("connection", "close") ? ConnectionEnd.CLOSE : ConnectionEnd.KEEP;
    }

    private static Map<String, List<String>> headers(Lines lines) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        String line = lines.required();
        while (!line.isEmpty()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("a header without a colon");
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
            line = lines.required();
        }
        return headers;
    }
}
