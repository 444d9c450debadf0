// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eckid.sandbox.internal.soap.FaultException;
import org.eckid.sandbox.internal.soap.HttpRequest;

/** One client's connection: request after request, each answered before the next is read. */
final class Connection {

    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final InputStream in;
    private final OutputStream out;
    private final Handler handler;
    private final int longestBody;
    private final CountDownLatch closing;

    Connection(InputStream in, OutputStream out, Handler handler, int longestBody, CountDownLatch closing) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.handler = handler;
        this.longestBody = longestBody;
        this.closing = closing;
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
            out.write(GO_ON);
            out.flush();
        }
        Reply reply = reply(head);
        // The latch opens only when the server stops: then there is no use in answering.
        boolean stopped = closing.await(reply.delay().toNanos(), TimeUnit.NANOSECONDS);
        if (stopped || reply.isLost()) {
            return ConnectionEnd.CLOSE;
        }
        out.write(reply.bytes(head.end(), head.method()));
        out.flush();
        return head.end();
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
