// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What must be right about the HTTP request before its body is looked at, and how much of a body is read. */
final class HttpRequestCheck {
    /** A real request has about 1,500 bytes. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String ACTION = "HaalLeerlinggegevens";

    private HttpRequestCheck() {}

    /** The HTTP status of a refusal, or nothing if the request is fine so far. */
    static OptionalInt refusal(HttpServletRequest request) {
        if (!isXml(request.getContentType())) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        String action = request.getHeader("SOAPAction");
        boolean known = ACTION.equals(action) || ("\"" + ACTION + "\"").equals(action);
        return known ? OptionalInt.empty() : OptionalInt.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    /** The whole body, or {@code Client.OngeldigBericht} if it has more bytes than a request can have. */
    static byte[] body(HttpServletRequest request) throws IOException, Refused {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refused.message("the request has more than " + MOST_BYTES + " bytes");
        }
        return body;
    }

    private static boolean isXml(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        return contentType
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("\"", "")
                .matches("text/xml(;charset=utf-8)?;?");
    }
}
