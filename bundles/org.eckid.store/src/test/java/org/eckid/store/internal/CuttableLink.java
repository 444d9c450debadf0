// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** A network between the store and a PostgreSQL on this machine, which can be cut, also at a moment that matters. */
final class CuttableLink implements AutoCloseable {
    private final int target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean cutAtCommit = new AtomicBoolean();

    /**
     * Listens on loopback.
     *
     * @param target the server's port
     */
    CuttableLink(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts every connection; new ones are let through. */
    void cut() {
        open.forEach(CuttableLink::close);
    }

    /** The next commit of something written is carried out by the server, and its answer never arrives. */
    void cutAtNextCommit() {
        cutAtCommit.set(true);
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket store = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(store);
            open.add(server);
            start(() -> pass(store, server));
            start(() -> passAnswers(server, store));
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        }
    }

    /** Message by message: a letter, the length that counts itself, the rest. */
    private void passAnswers(Socket server, Socket store) throws IOException {
        try (server;
                store) {
            DataInputStream in = new DataInputStream(server.getInputStream());
            OutputStream out = store.getOutputStream();
            boolean written = false;
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] length = in.readNBytes(Integer.BYTES);
                byte[] rest = in.readNBytes(ByteBuffer.wrap(length).getInt() - Integer.BYTES);
                if (written && tells(kind, rest, "COMMIT") && cutAtCommit.compareAndSet(true, false)) {
                    return;
                }
                written = (written || tells(kind, rest, "INSERT") || tells(kind, rest, "UPDATE"))
                        && !tells(kind, rest, "COMMIT");
                byte[] message = ByteBuffer.allocate(1 + length.length + rest.length)
                        .put((byte) kind)
                        .put(length)
                        .put(rest)
                        .array();
                out.write(message);
            }
        }
    }

    private static boolean tells(int kind, byte[] rest, String done) {
        return kind == 'C' && new String(rest, StandardCharsets.US_ASCII).startsWith(done);
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // The connection ended, by one of its ends or by the test.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        close(door);
        cut();
    }
}
