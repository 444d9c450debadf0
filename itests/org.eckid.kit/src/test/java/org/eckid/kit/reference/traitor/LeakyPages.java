// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.traitor;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Stands before the pages of the LAS and adds an id to what they answer, on each kind of page in another way. */
final class LeakyPages implements Filter {
    private final String id;

    LeakyPages(String id) {
        this.id = id;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldBack held = new HeldBack((HttpServletResponse) response);
        chain.doFilter(request, held);
        byte[] body = changed(((HttpServletRequest) request).getRequestURI(), held.body());
        response.getOutputStream().write(body);
    }

    private byte[] changed(String address, String body) throws IOException {
        if (address.startsWith("/las/search")) {
            return utf8(body + "<!-- " + id.toUpperCase(Locale.ROOT) + " -->");
        }
        if (address.startsWith("/las/export/edexml")) {
            return zip(body.replace("<leerling ", "<leerling eckid=\"" + id + "\" "));
        }
        if (address.startsWith("/las/export/pupils")) {
            return (body + ";" + id + "\r\n").getBytes(StandardCharsets.UTF_16LE);
        }
        if (address.startsWith("/las/api/pupils")) {
            return utf8("{\"_\":\"" + Base64.getEncoder().encodeToString(utf8(id)) + "\"}" + body);
        }
        return address.startsWith("/las/pupils/")
                ? utf8(body + "<input type='hidden' value='" + id + "'>")
                : utf8(body);
    }

    private static byte[] zip(String body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("leerlingen.xml"));
            zip.write(utf8(body));
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
