// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eckid.las.internal.web.Answer;
import org.eckid.las.internal.web.Pages;
import org.eckid.las.internal.web.Question;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Puts the pages on the web at {@code /las}. There is no login: this LAS is for invented persons only. */
@Component(name = "org.eckid.las.web", service = Servlet.class)
@HttpWhiteboardServletPattern("/las/*")
public final class LasServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Las las;
    private final transient Pages pages;

    /** On this LAS. */
    @Activate
    public LasServlet(@Reference Las las) {
        this.las = las;
        this.pages = new Pages(las.register(), las.fields(), las.board());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        List<String> parts =
                Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        Answer answer = pages.answer(new Question(parts, parameters));
        las.log().note("answered " + path, answer.status() + " " + answer.type());
        las.log().note("with the fields", las.fields().fields());
        send(answer, response);
    }

    @SuppressFBWarnings(
            value = "XSS_SERVLET",
            justification = "All text in a page went through Markup, which escapes it; the rest is not HTML.")
    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.type() + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'");
        answer.file()
                .ifPresent(name -> response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\""));
        response.getWriter().write(answer.body());
    }
}
