// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eckid.sandbox.internal.soap.FaultException;
import org.eckid.sandbox.internal.soap.HttpRequest;

/** One client's connection: request after request, each answered before the next is read. */
final class Connection {

    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private final Wire wire;
    private final Handler handler;
    private final int longestBody;

    Connection(InputStream in, Wire wire, Handler handler, int longestBody) {
        this.in = new BufferedInputStream(in);
        this.wire = wire;
        this.handler = handler;
        this.longestBody = longestBody;
    }

    /** Serves until the client ends it, asks to, or breaks HTTP. */
    void serve() throws IOException, InterruptedException {
        ConnectionEnd end = ConnectionEnd.KEEP;
        while (end == ConnectionEnd.KEEP) {
            Optional<Head> head = Head.read(new Lines(in));
            end = head.isPresent() ? answer(head.get()) : ConnectionEnd.CLOSE;
        }
    }

    private ConnectionEnd answer(Head head) throws IOException, InterruptedException {
        if (head.says("expect", "100-continue")) {
            wire.send(GO_ON, GO_ON.length);
        }
        return reply(head).leave(head, wire);
    }

    private Reply reply(Head head) throws IOException {
        try {
            byte[] body = new Body(in, longestBody).read(head);
            return handler.answer(new HttpRequest(head.method(), head.target(), head.headers(), body));
        } catch (FaultException e) {
            return handler.refuse(e.fault());
        }
    }
}
