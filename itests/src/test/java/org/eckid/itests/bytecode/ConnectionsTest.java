// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    @Test
    void findsAnOpener() {
        List<Use> uses = List.of(
                new Use("org.eckid.core.A", "java.net.URL", "openStream"),
                new Use("org.eckid.core.B", "java.net.Socket", "<init>"),
                new Use("org.eckid.core.C", "java.net.URL", "getHost"),
                new Use("org.eckid.core.D", "java.net.ServerSocket", "<init>"));
        assertEquals(
                List.of(
                        "org.eckid.core.A calls java.net.URL.openStream",
                        "org.eckid.core.B calls java.net.Socket.<init>"),
                Connections.opened(uses));
    }
}
