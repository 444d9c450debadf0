// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eckid.api.EckIdException;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.rig.House;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.SoapClient;
import org.eckid.rig.Store;
import org.eckid.rig.WaitingHasher;
import org.eckid.spi.hashing.PgnHasher;
import org.eckid.spi.source.PseudonymIssuer;

/** The house of this process, watched. */
final class Node implements AutoCloseable {
    private static final int SUBMISSIONS_A_DAY = 1_000_000;

    private final MadeUpHost host;
    private final Store store;
    private final SoapClient client;
    private final House house;

    Node(Order order, Watcher watcher) throws IOException, EckIdException {
        host = new MadeUpHost(order.scale());
        store = new Store(order.storeUrl(), WatchedDriver.of(Store.driver(order.storeUrl()), watcher));
        client = new SoapClient(
                order.clientFiles(),
                Map.of(
                        "batch_size",
                        order.batchSize(),
                        "batch_from",
                        Order.BATCH_FROM,
                        "daily_submissions",
                        SUBMISSIONS_A_DAY));
        PgnHasher hasher = new WaitingHasher(order.pace().each(), order.pace().atOnce());
        house = new House(
                host,
                WatchedStore.of(store, watcher),
                Watched.of(PseudonymIssuer.class, "issuer", client.issuer(), watcher),
                Watched.of(PgnHasher.class, "hasher", hasher, watcher),
                order.boardsAtOnce());
    }

    /** Enrols until everybody has an id: whoever a run put off is tried again by the next one, as by an operator. */
    void enrolEverybody() throws EckIdException, InterruptedException, ExecutionException, TimeoutException {
        int present;
        do {
            present = house.enrol().stream()
                    .mapToInt(EnrolmentProgress::present)
                    .sum();
        } while (present < host.scale().persons());
    }

    @Override
    public void close() {
        house.close();
        client.close();
        store.close();
    }
}
