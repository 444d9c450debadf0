// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server that does byte by byte what a test tells it to: also what no decent server does. */
public final class ScriptedServer implements AutoCloseable {
    /** Everything that a client sent in one request. */
    public record Seen(String head, String body) {}

    /** What to do with one request. */
    @FunctionalInterface
    public interface Script {
        void answer(Seen seen, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Script script;

    /** Demands a client certificate. */
    public ScriptedServer(SSLContext tls, Script script) throws IOException {
        this.script = script;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        SSLServerSocket secure = (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 50, loopback);
        secure.setNeedClientAuth(true);
        listening = secure;
        threads.execute(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public List<Seen> requests() {
        return requests;
    }

    /** Waits until the test is over: a server that says nothing. */
    public void sayNothing() throws InterruptedException {
        closing.await();
    }

    /** Whether the test is over, asked after a short wait. */
    public boolean overAfterMillis(int millis) throws InterruptedException {
        return closing.await(millis, TimeUnit.MILLISECONDS);
    }

    /** A whole answer with its length. */
    public static Script answering(int status, String type, String body) {
        return (seen, out) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.write(head("HTTP/1.1 " + status + " X", "Content-Type: " + type, "Content-Length: " + bytes.length));
            out.write(bytes);
        };
    }

    public static byte[] head(String... lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            closing.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Seen seen = new Seen(head, new String(in.readNBytes(length(head)), StandardCharsets.UTF_8));
                requests.add(seen);
                script.answer(seen, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The client went away, as it may.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }

    private static int length(String head) {
        return head.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listening.close();
        threads.shutdownNow();
    }
}
