// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eckid.sandbox.SandboxFault;
import org.eckid.sandbox.internal.service.Mishap;
import org.eckid.sandbox.internal.soap.HttpRequest;

/** Takes requests off the wire and puts answers on it, late or not at all when a mishap says so. */
final class SoapHandler implements HttpHandler {

    private final Desk desk;
    private final int largestRequest;
    private final CountDownLatch closing;

    /**
     * A handler for this desk.
     *
     * @param closing opened when the server stops, so that no late answer holds it up
     */
    SoapHandler(Desk desk, int largestRequest, CountDownLatch closing) {
        this.desk = desk;
        this.largestRequest = largestRequest;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(largestRequest + 1);
            Reply reply = body.length > largestRequest
                    ? desk.refuse(SandboxFault.wrongRequest("The request is longer than " + largestRequest + " bytes"))
                    : desk.answer(request(exchange, body));
            if (reply.mishap() instanceof Mishap.Lost) {
                return;
            }
            if (reply.mishap() instanceof Mishap.Late late) {
                await(late);
            }
            send(exchange, reply);
        }
    }

    private static HttpRequest request(HttpExchange exchange, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return new HttpRequest(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(reply.body());
        }
    }

    private void await(Mishap.Late late) throws IOException {
        try {
            if (closing.await(late.delay().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The sandbox stopped before the late answer was due");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted before the late answer was due", e);
        }
    }
}
