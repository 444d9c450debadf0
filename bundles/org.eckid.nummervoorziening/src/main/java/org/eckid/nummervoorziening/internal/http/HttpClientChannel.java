// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.io.IOException;
import java.io.InputStream;
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
            return client.execute(post, this::answer);
        } catch (IOException e) {
            throw new TransportFailure(endpoint, body.sendingBegan(), post.isCancelled()).told(e);
        } catch (IllegalStateException e) {
            throw closed();
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

    private HttpAnswer answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        Header type = response.getFirstHeader("Content-Type");
        return new HttpAnswer(
                response.getCode(), type == null ? "" : type.getValue(), entity == null ? new byte[0] : bytes(entity));
    }

    /** At most as many as allowed; what is thrown here makes HttpClient drop the connection without reading on. */
    private byte[] bytes(HttpEntity entity) throws IOException {
        try (InputStream in = entity.getContent()) {
            if (entity.getContentLength() > mostBytes) {
                throw new AnswerTooLargeException(mostBytes);
            }
            byte[] bytes = in.readNBytes(mostBytes);
            if (bytes.length == mostBytes && in.read() >= 0) {
                throw new AnswerTooLargeException(mostBytes);
            }
            return bytes;
        }
    }

    private EckIdException closed() {
        return new EckIdException(
                Reason.SOURCE_UNREACHABLE, "the connection to " + endpoint.getHost() + " was just closed; it is retried");
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        deadline.close();
    }
}
