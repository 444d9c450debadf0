// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.util.Arrays;
import java.util.Locale;

/** What came back. The body may hold pseudonyms: read it once, then {@link #wipe()}. */
public final class HttpAnswer {
    private final int status;
    private final String contentType;
    private final transient byte[] body;

    /**
     * Keeps the body as it is given, so that wiping leaves no copy.
     *
     * @param contentType the header's value, empty when there was none
     */
    public HttpAnswer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether it says that it is a SOAP 1.1 message in UTF-8: anything else is not read at all. */
    public boolean claimsSoap() {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!"text/xml".equals(parts[0].strip())) {
            return false;
        }
        return Arrays.stream(parts)
                .map(part -> part.replaceAll("[\\s\"]", ""))
                .filter(part -> part.startsWith("charset="))
                .allMatch("charset=utf-8"::equals);
    }

    /** The bytes themselves. */
    public byte[] body() {
        return body;
    }

    /** Forgets the body. */
    public void wipe() {
        Arrays.fill(body, (byte) 0);
    }
}
