// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What goes back, and what goes wrong on the way. Not a record: it holds values. */
public final class Reply {

    private final String status;
    private final byte[] body;
    private final Duration delay;
    private final boolean lost;

    private Reply(String status, byte[] body, Duration delay, boolean lost) {
        this.status = status;
        this.body = body;
        this.delay = delay;
        this.lost = lost;
    }

    public static Reply answer(byte[] body) {
        return new Reply("200 OK", body, Duration.ZERO, false);
    }

    /** SOAP 1.1 sends each fault with status 500. */
    public static Reply fault(byte[] body) {
        return new Reply("500 Internal Server Error", body, Duration.ZERO, false);
    }

    /** The same, but only after this time. */
    public Reply after(Duration time) {
        return new Reply(status, body, time, lost);
    }

    /** No reply: the connection is dropped instead. */
    public static Reply none() {
        return new Reply("", new byte[0], Duration.ZERO, true);
    }

    Duration delay() {
        return delay;
    }

    boolean isLost() {
        return lost;
    }

    /** Head and body in one piece, so that they leave in one write. */
    byte[] bytes(ConnectionEnd end, String method) {
        byte[] head = ("HTTP/1.1 " + status + "\r\n"
                        + "Content-Type: text/xml; charset=utf-8\r\n"
                        + "Content-Length: " + body.length + "\r\n"
                        + (end == ConnectionEnd.CLOSE ? "Connection: close\r\n" : "")
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        if (method.equals("HEAD")) {
            return head;
        }
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
