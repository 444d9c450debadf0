// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.eckid.fuzz.Target;
import org.eckid.sandbox.internal.server.WholeDesk;

/** One connection whose client sends the input and no more. */
public final class ConnectionTarget implements Target {

    private static final int LONGEST_BODY = 4096;

    private final WholeDesk desk = new WholeDesk();
    private final CountDownLatch closing = new CountDownLatch(1);

    @Override
    public String feed(byte[] input) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire wire = new Wire(out, closing, () -> {});
        String end = "";
        try {
            new Connection(new ByteArrayInputStream(input), wire, desk, LONGEST_BODY).serve();
        } catch (IOException e) {
            end = String.valueOf(e.getMessage());
        }
        if (out.toString(StandardCharsets.UTF_8).contains("Internal error")) {
            throw new AssertionError("a request met a defect");
        }
        return end;
    }
}
