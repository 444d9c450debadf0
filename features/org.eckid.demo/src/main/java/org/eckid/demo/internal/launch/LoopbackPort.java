// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eckid.demo.internal.DemoFailure;

/** The port of the pages. The web server itself only logs that its port is in use, so it is tried before. */
final class LoopbackPort {
    private LoopbackPort() {}

    /**
     * Looks whether the port can be had.
     *
     * @throws DemoFailure if something else has it
     */
    @SuppressFBWarnings(
            value = "UNENCRYPTED_SERVER_SOCKET",
            justification = "bound and closed at once; nothing is ever sent over it")
    static void free(int port) throws DemoFailure {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            int other = port == 65535 ? 8181 : port + 1;
            throw new DemoFailure(
                    "Port " + port + " of 127.0.0.1 can't be had (" + e.getMessage()
                            + "); end what listens there, or give another one, for example -Ddemo.port=" + other + ".",
                    e);
        }
    }
}
