// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;

/** Sends one request over its own TLS connection and keeps what comes back, byte by byte, until the end or an error. */
final class RawCaller {

    /**
     * What came back.
     *
     * @param text everything, as far as it was read
     * @param end {@code closed} for an orderly end, else the name of the exception
     */
    record Received(String text, String end) {

        String body() {
            int start = text.indexOf("\r\n\r\n");
            return start < 0 ? "" : text.substring(start + 4);
        }

        long announced() {
            return text.lines()
                    .filter(line -> line.startsWith("Content-Length: "))
                    .mapToLong(line -> Long.parseLong(line.substring(16)))
                    .findFirst()
                    .orElse(-1);
        }
    }

    private final Sandbox sandbox;

    RawCaller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Reads at most so many bytes. */
    Received call(Operation operation, String children, int most) throws IOException {
        Envelope envelope = Envelope.of(sandbox.endpoint(), operation, children);
        byte[] xml = envelope.xml().getBytes(StandardCharsets.UTF_8);
        String head = "POST " + sandbox.endpoint().getPath() + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"" + envelope.action()
                + "\"\r\nContent-Length: " + xml.length + "\r\n\r\n";
        try (Socket plain = new Socket(
                        InetAddress.getLoopbackAddress(), sandbox.endpoint().getPort());
                SSLSocket tls = (SSLSocket) sandbox.client()
                        .sslContext()
                        .getSocketFactory()
                        .createSocket(plain, "127.0.0.1", sandbox.endpoint().getPort(), true)) {
            tls.setSoTimeout(10_000);
            return received(tls, (head + envelope.xml()).getBytes(StandardCharsets.UTF_8), most);
        }
    }

    private static Received received(SSLSocket tls, byte[] request, int most) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String end = "enough";
        try {
            tls.getOutputStream().write(request);
            while (bytes.size() < most) {
                int next = tls.getInputStream().read();
                if (next < 0) {
                    end = "closed";
                    break;
                }
                bytes.write(next);
            }
        } catch (IOException e) {
            end = e.getClass().getSimpleName();
        }
        return new Received(bytes.toString(StandardCharsets.UTF_8), end);
    }
}
