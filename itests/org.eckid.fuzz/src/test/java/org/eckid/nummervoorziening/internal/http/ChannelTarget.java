// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.eckid.fuzz.Target;

/**
 * The client's channel against a server on loopback that answers with the input and closes. Without TLS, which would only
 * make it slower: what is tried is what comes out of it.
 */
public final class ChannelTarget implements Target {
    private static final Set<Reason> DOCUMENTED =
            EnumSet.of(Reason.SOURCE_TIMED_OUT, Reason.SOURCE_UNREACHABLE, Reason.SOURCE_ANSWER_INVALID);
    private static final Duration LONG = Duration.ofSeconds(4);
    private static final int MOST_BYTES = 2048;

    private final ExecutorService server = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    });
    private final ServerSocket listening;
    private final URI endpoint;
    private final SSLContext unused;

    public ChannelTarget() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            endpoint = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/eck");
            unused = SSLContext.getDefault();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String feed(byte[] input) throws Exception {
        Future<?> answered = server.submit(() -> answer(input));
        try (Channel channel =
                new HttpClientChannel(endpoint, unused, new TimeOuts(LONG, LONG, LONG, LONG), MOST_BYTES)) {
            HttpAnswer answer = channel.post("urn:do", new byte[] {'x'});
            if (answer.body().length > MOST_BYTES) {
                throw new AssertionError("more than is allowed came through");
            }
            return answer.claimsSoap() ? "" : "not SOAP";
        } catch (EckIdException e) {
            if (!DOCUMENTED.contains(e.reason())) {
                throw e;
            }
            return String.valueOf(e.getMessage());
        } finally {
            answered.get();
        }
    }

    /** Reads the request first, or the client might be told of a reset instead of an answer. */
    private void answer(byte[] input) {
        try (Socket socket = listening.accept()) {
            int last = 0;
            while (last != 'x' || socket.getInputStream().available() > 0) {
                last = socket.getInputStream().read();
            }
            socket.getOutputStream().write(input);
        } catch (IOException e) {
            // The client had enough, as it may.
        }
    }
}
