// SPDX-License-Identifier: Apache-2.0
package org.eckid.sandbox.internal.server;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.eckid.sandbox.internal.soap.Endpoint;

/** The JDK's HTTPS server, told to insist on a client certificate. Bound at once, serving after start. */
final class MutualTlsServer implements AutoCloseable {

    private static final int WAITING = 1_000;

    private final HttpsServer server;
    private final ThreadPoolExecutor workers;

    MutualTlsServer(InetSocketAddress address, SSLContext context) throws IOException {
        server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new InsistentConfigurator(context));
        workers = workers();
        server.setExecutor(workers);
    }

    int port() {
        return server.getAddress().getPort();
    }

    void start(HttpHandler handler) {
        server.createContext(Endpoint.PATH, handler);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    /** When all are busy and the queue is full, the accepting thread helps, which slows accepting down. */
    private static ThreadPoolExecutor workers() {
        int size = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                task -> {
                    Thread thread = new Thread(task, "eckid-sandbox-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private static final class InsistentConfigurator extends HttpsConfigurator {

        InsistentConfigurator(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            tls.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            parameters.setSSLParameters(tls);
        }
    }
}
