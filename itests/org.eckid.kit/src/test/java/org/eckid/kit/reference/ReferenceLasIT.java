// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eckid.kit.HostKit;
import org.eckid.kit.HostUnderTest;
import org.eckid.kit.outside.FlightRecording.Peer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The reference LAS gives nothing away. */
class ReferenceLasIT extends HostKit {
    private ReferenceLas las;

    @Override
    protected HostUnderTest host(Path folder) {
        las = new ReferenceLas(folder);
        return new LasExitProbes(las);
    }

    @Test
    @Order(3)
    void spokeToTheSourceAndToVisitorsOnThisMachineOnly() throws IOException {
        las.stop();
        Set<Peer> peers = las.recording().peers();
        assertEquals(
                List.of(), peers.stream().filter(peer -> !isThisMachine(peer)).toList());
        Set<Integer> ports = peers.stream().map(Peer::port).collect(Collectors.toSet());
        assertTrue(ports.contains(las.portOfTheSource()), "the recording shows the calls to the source: " + ports);
    }

    private static boolean isThisMachine(Peer peer) {
        return Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1").contains(peer.address());
    }
}
