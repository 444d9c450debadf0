// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** The request body. It knows whether sending it has begun: before that, nothing can have arrived. */
final class WatchedMessage extends HttpEntityWrapper {
    private final AtomicBoolean sendingBegan = new AtomicBoolean();

    WatchedMessage(byte[] message) {
        super(new ByteArrayEntity(message, ContentType.TEXT_XML.withCharset(StandardCharsets.UTF_8)));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        sendingBegan.set(true);
        super.writeTo(out);
    }

    /** HttpClient may only send this once. */
    boolean sendingBegan() {
        return sendingBegan.get();
    }
}
