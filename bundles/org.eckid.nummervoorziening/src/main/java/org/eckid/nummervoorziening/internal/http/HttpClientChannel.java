// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.jspecify.annotations.Nullable;

/** The channel over HttpClient's classic client and a pool of kept connections. */
public final class HttpClientChannel implements Channel {
    private final URI endpoint;
    private final TimeOuts timeOuts;
    private final int mostBytes;
    private final CloseableHttpClient client;
    private final Deadline deadline = new Deadline();

    /**
     * Opens nothing yet.
     *
     * @param mostBytes a larger answer is refused
     */
    public HttpClientChannel(URI endpoint, SSLContext tls, TimeOuts timeOuts, int mostBytes) {
        this.endpoint = endpoint;
        this.timeOuts = timeOuts;
        this.mostBytes = mostBytes;
        this.client = StrictClient.build(tls, timeOuts);
    }

    @Override
    public HttpAnswer post(String action, byte[] message) throws EckIdException {
        HttpPost post = new HttpPost(endpoint);
        post.setHeader("SOAPAction", '"' + action + '"');
        WatchedMessage body = new WatchedMessage(message);
        post.setEntity(body);
        Future<?> alarm = alarm(post);
        try {
            return client.execute(post, response -> answer(post, response));
        } catch (IOException e) {
            throw new TransportFailure(endpoint, body.sendingBegan(), post.isCancelled()).told(e);
        } catch (RuntimeException e) {
            // Before the message left: the client is closed. After that: HttpClient throws unchecked exceptions for
            // some
            // broken answers, and their messages quote them.
            throw body.sendingBegan() ? unreadable() : closed();
        } finally {
            alarm.cancel(false);
            Arrays.fill(message, (byte) 0);
        }
    }

    private Future<?> alarm(HttpPost post) throws EckIdException {
        try {
            return deadline.after(timeOuts.total(), post::cancel);
        } catch (RejectedExecutionException e) {
            throw closed();
        }
    }

    private HttpAnswer answer(HttpPost post, ClassicHttpResponse response) throws IOException {
        Header type = response.getFirstHeader("Content-Type");
        byte[] body = body(response.getEntity());
        if (body.length > mostBytes) {
            // Otherwise HttpClient would read the rest, however long, to use the connection again.
            post.cancel();
            throw new AnswerTooLargeException(mostBytes);
        }
        return new HttpAnswer(response.getCode(), type == null ? "" : type.getValue(), body);
    }

    /** At most one byte more than is allowed. HttpClient closes the stream. */
    @SuppressWarnings("resource") // closed with the answer as a whole
    private byte[] body(@Nullable HttpEntity entity) throws IOException {
        return entity == null ? new byte[0] : entity.getContent().readNBytes(mostBytes + 1);
    }

    private EckIdException unreadable() {
        return new TransportFailure(endpoint, true, false).told(new ProtocolException());
    }

    private EckIdException closed() {
        return new EckIdException(
                Reason.SOURCE_UNREACHABLE,
                "the connection to " + endpoint.getHost() + " was just closed; it is retried");
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        deadline.close();
    }
}
