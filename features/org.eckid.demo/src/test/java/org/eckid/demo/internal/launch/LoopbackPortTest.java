// SPDX-License-Identifier: Apache-2.0
package org.eckid.demo.internal.launch;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.eckid.demo.internal.DemoFailure;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {
    @Test
    void namesAnotherPortWhenThisOneIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            DemoFailure refusal = assertThrows(DemoFailure.class, () -> LoopbackPort.free(port));
            assertTrue(refusal.line().startsWith("Port " + port + " of 127.0.0.1 can't be had"), refusal.line());
            assertTrue(refusal.line().contains("-Ddemo.port="), refusal.line());
        }
    }
}
