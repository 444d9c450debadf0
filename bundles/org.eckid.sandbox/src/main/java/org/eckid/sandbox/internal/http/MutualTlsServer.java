// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.http;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Accepts connections and insists on a client certificate. One thread per connection, as many as a test
 * needs; a client too many is turned away. Bound at once, serving after {@link #start}.
 */
public final class MutualTlsServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MutualTlsServer.class.getName());
    private static final int MOST_CONNECTIONS = 256;
    private static final int IDLE_MILLIS = 60_000;

    private final ServerSocket listening;
    private final SSLContext context;
    private final ThreadPoolExecutor workers;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    @SuppressFBWarnings(
            value = "UNENCRYPTED_SERVER_SOCKET",
            justification = "TLS is layered over each accepted socket before a byte is read; see secure")
    public MutualTlsServer(InetSocketAddress address, SSLContext context) throws IOException {
        this.context = context;
        listening = new ServerSocket();
        try {
            listening.setReuseAddress(true);
            listening.bind(address, MOST_CONNECTIONS);
        } catch (IOException e) {
            listening.close();
            throw e;
        }
        AtomicInteger number = new AtomicInteger();
        workers = new ThreadPoolExecutor(
                0, MOST_CONNECTIONS + 1, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "eckid-sandbox-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void start(Handler handler, int longestBody) {
        workers.execute(() -> accept(handler, longestBody));
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's port could not be freed", e);
        } finally {
            open.forEach(MutualTlsServer::drop);
            workers.shutdownNow();
        }
    }

    private void accept(Handler handler, int longestBody) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                hand(socket, handler, longestBody);
            } catch (IOException e) {
                // Closed by us, or a client that left before it was accepted.
                LOG.log(Level.DEBUG, "No connection: {0}", e.getClass().getName());
            }
        }
    }

    private void hand(Socket socket, Handler handler, int longestBody) {
        open.add(socket);
        try {
            workers.execute(() -> serve(socket, handler, longestBody));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "More than {0} connections: one turned away", MOST_CONNECTIONS);
            drop(socket);
            open.remove(socket);
        }
    }

    private void serve(Socket socket, Handler handler, int longestBody) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            if (handler.cutsNextHandshake()) {
                awaitFirstByte(socket);
                reset(socket);
                return;
            }
            talk(socket, handler, longestBody);
        } catch (IOException e) {
            // Without the message: a parser's may repeat what the client sent.
            LOG.log(Level.DEBUG, "Connection ended: {0}", e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void talk(Socket socket, Handler handler, int longestBody) throws IOException, InterruptedException {
        // Closing it in order sends TLS's goodbye, which a reset leaves out.
        try (SSLSocket tls = secure(socket)) {
            Wire wire = new Wire(tls.getOutputStream(), closing, () -> reset(socket));
            new Connection(tls.getInputStream(), wire, handler, longestBody).serve();
        }
    }

    /** The client has begun its handshake. */
    private static void awaitFirstByte(Socket socket) throws IOException {
        if (socket.getInputStream().read() < 0) {
            LOG.log(Level.DEBUG, "A client left before its handshake");
        }
    }

    /** Ends the connection as a broken line would. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A connection was gone already");
        }
    }

    /** Layers TLS over the socket, which stays ours to cut off at once. */
    private SSLSocket secure(Socket socket) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        tls.setNeedClientAuth(true);
        tls.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        tls.startHandshake();
        return tls;
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A connection was gone already");
        }
    }
}
