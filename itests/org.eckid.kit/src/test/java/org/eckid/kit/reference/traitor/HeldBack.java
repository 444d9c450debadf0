// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.traitor;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;

/** An answer that is not sent yet. */
final class HeldBack extends HttpServletResponseWrapper {
    private final StringWriter text = new StringWriter();

    HeldBack(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(text);
    }

    String body() {
        return text.toString();
    }
}
