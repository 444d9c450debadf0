// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The way back to one client. */
final class Wire {

    private final OutputStream out;
    private final CountDownLatch closing;
    private final Runnable reset;

    /**
     * Over the client's stream.
     *
     * @param closing opens when the server stops
     * @param reset breaks the connection beneath TLS
     */
    Wire(OutputStream out, CountDownLatch closing, Runnable reset) {
        this.out = out;
        this.closing = closing;
        this.reset = reset;
    }

    /** Sends at once. */
    void send(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
        out.flush();
    }

    /** Waits; no when the server stopped meanwhile, and then there is no use in going on. */
    boolean waited(Duration time) throws InterruptedException {
        return !closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    void reset() {
        reset.run();
    }
}
