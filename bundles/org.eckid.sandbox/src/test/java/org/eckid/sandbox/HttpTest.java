// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What foreign HTTP clients do, spoken by hand over TLS. */
class HttpTest {

    private final Sandbox sandbox = Sandbox.start();
    private final String xml =
            Envelope.of(sandbox.endpoint(), Operation.PING, "").xml();
    private final SSLSocket socket;
    private final InputStream in;

    HttpTest() throws IOException {
        socket = (SSLSocket) sandbox.client()
                .sslContext()
                .getSocketFactory()
                .createSocket("127.0.0.1", sandbox.endpoint().getPort());
        in = socket.getInputStream();
    }

    @BeforeEach
    void waitWithABound() throws IOException {
        socket.setSoTimeout(10_000);
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        sandbox.close();
    }

    @Test
    void answersRequestAfterRequestOnOneConnection() throws IOException {
        for (int i = 0; i < 3; i++) {
            write(head("Content-Length: " + xml.length()) + xml);
            assertTrue(response().startsWith("HTTP/1.1 200 OK"));
        }
    }

    @Test
    void answersRequestsSentAhead() throws IOException {
        String request = head("Content-Length: " + xml.length()) + xml;
        write(request + request);
        assertTrue(response().startsWith("HTTP/1.1 200 OK"));
        assertTrue(response().startsWith("HTTP/1.1 200 OK"));
    }

    @Test
    void readsChunkedBodies() throws IOException {
        int half = xml.length() / 2;
        write(head("Transfer-Encoding: chunked") + chunk(xml.substring(0, half)) + chunk(xml.substring(half))
                + "0\r\n\r\n");
        assertTrue(response().startsWith("HTTP/1.1 200 OK"));
    }

    @Test
    void tellsAClientThatWaitsToGoOn() throws IOException {
        write(head("Expect: 100-continue\r\nContent-Length: " + xml.length()));
        assertEquals("HTTP/1.1 100 Continue", line());
        assertEquals("", line());
        write(xml);
        assertTrue(response().startsWith("HTTP/1.1 200 OK"));
    }

    @Test
    void closesWhenTheClientAsksForIt() throws IOException {
        write(head("Connection: close\r\nContent-Length: " + xml.length()) + xml);
        assertTrue(response().contains("Connection: close"));
        assertEquals(-1, in.read());
    }

    @Test
    void sendsNoBodyToHead() throws IOException {
        write("HEAD /eck/ws/201703 HTTP/1.1\r\nConnection: close\r\n\r\n");
        String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        assertTrue(all.startsWith("HTTP/1.1 500 "), all);
        assertTrue(all.endsWith("\r\n\r\n"), all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "POST / HTTP/2\r\n\r\n",
                "POST / HTTP/1.1\r\nno colon\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 999999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n"
            })
    void hangsUpOnWhatIsNoHttpAndGoesOnWithOthers(String nonsense) throws Exception {
        write(nonsense);
        assertTrue(isHungUp());
        assertEquals(200, new Caller(sandbox).call(Operation.PING, "").status());
    }

    @Test
    void hangsUpOnAHeadWithoutEnd() throws IOException {
        write("POST / HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        assertTrue(isHungUp());
    }

    private boolean isHungUp() {
        try {
            return in.read() == -1;
        } catch (IOException e) {
            // Cut off in mid-air: also hung up, unless it was our own wait that ended.
            return !(e instanceof SocketTimeoutException);
        }
    }

    private String head(String more) {
        return "POST /eck/ws/201703 HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml; charset=utf-8\r\n"
                + "SOAPAction: \"" + Envelope.NAMESPACE + "/ping\"\r\n" + more + "\r\n\r\n";
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + ";ignored=1\r\n" + text + "\r\n";
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String response() throws IOException {
        StringBuilder head = new StringBuilder();
        int length = 0;
        String line = line();
        while (!line.isEmpty()) {
            head.append(line).append('\n');
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
            line = line();
        }
        assertEquals(length, in.readNBytes(length).length);
        return head.toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = in.read();
        while (read != '\n' && read >= 0) {
            line.append((char) read);
            read = in.read();
        }
        return line.toString().strip();
    }
}
