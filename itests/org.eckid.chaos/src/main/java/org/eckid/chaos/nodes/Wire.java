// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.nodes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire between one node and the database, on loopback: it can be cut, so that every connection breaks and no new one
 * comes about, or go dead, so that nothing arrives and nobody is told; and mended.
 */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 8192;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    /** What may be the matter with it. */
    enum State {
        WHOLE,
        CUT,
        DEAD
    }

    /** To a port on this machine. */
    Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Where the node connects to. */
    int port() {
        return door.getLocalPort();
    }

    /** From now on. What was held back by a dead wire arrives when it is whole again. */
    synchronized void become(State next) {
        state = next;
        notifyAll();
        if (next == State.CUT) {
            open.forEach(Wire::hangUp);
            open.clear();
        }
    }

    private synchronized boolean isCut() {
        return state == State.CUT;
    }

    private synchronized void waitWhileDead() throws InterruptedException {
        while (state == State.DEAD) {
            wait();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // The door was closed, or the server is away: the node sees a broken connection.
            }
        }
    }

    private void connect(Socket node) throws IOException {
        open.add(node);
        if (isCut()) {
            hangUp(node);
            return;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(server);
        start(() -> pump(node, server));
        start(() -> pump(server, node));
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                waitWhileDead();
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // One side is gone; so is the other, below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp(from);
            hangUp(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        become(State.CUT);
    }
}
