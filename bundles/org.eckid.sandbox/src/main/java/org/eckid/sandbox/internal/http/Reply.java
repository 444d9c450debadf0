// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What goes back, and what goes wrong on the way. Not a record: it holds values. */
public final class Reply {

    private static final String SOAP = "text/xml; charset=utf-8";

    private final String status;
    private final String type;
    private final byte[] body;
    private final Duration delay;
    private final Delivery delivery;
    private final Instant date;

    private Reply(String status, String type, byte[] body, Duration delay, Delivery delivery, Instant date) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.delay = delay;
        this.delivery = delivery;
        this.date = date;
    }

    public static Reply answer(byte[] body) {
        return plain("200 OK", SOAP, body);
    }

    /** SOAP 1.1 sends each fault with status 500. */
    public static Reply fault(byte[] body) {
        return plain("500 Internal Server Error", SOAP, body);
    }

    /** Something else than SOAP. */
    public static Reply text(String status, String text) {
        return plain(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply plain(String status, String type, byte[] body) {
        return new Reply(status, type, body, Duration.ZERO, Delivery.WHOLE, Instant.EPOCH);
    }

    /** The same, but only after this time. */
    public Reply after(Duration time) {
        return new Reply(status, type, body, time, delivery, date);
    }

    /** The same, on its way like this. */
    public Reply by(Delivery way) {
        return new Reply(status, type, body, delay, way, date);
    }

    /** The same, said to be of another type. */
    public Reply called(String otherType) {
        return new Reply(status, otherType, body, delay, delivery, date);
    }

    /** The same at this time. */
    public Reply at(Instant time) {
        return new Reply(status, type, body, delay, delivery, time);
    }

    /** Waits as long as it must and leaves. */
    ConnectionEnd leave(Head asked, Wire wire) throws IOException, InterruptedException {
        return wire.waited(delay) ? delivery.send(bytes(asked), asked.end(), wire) : ConnectionEnd.CLOSE;
    }

    /** Head and body in one piece, so that they leave in one write. */
    private byte[] bytes(Head asked) {
        byte[] head = ("HTTP/1.1 " + status + "\r\n"
                        + "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))
                        + "\r\n"
                        + "Content-Type: " + type + "\r\n"
                        + "Content-Length: " + delivery.announced(body) + "\r\n"
                        + (asked.end() == ConnectionEnd.CLOSE ? "Connection: close\r\n" : "")
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        if (asked.method().equals("HEAD")) {
            return head;
        }
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
