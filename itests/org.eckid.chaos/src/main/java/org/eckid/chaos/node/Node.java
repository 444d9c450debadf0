// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.node;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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
    private static final Logger LOG = System.getLogger(Node.class.getName());
    private static final int SUBMISSIONS_A_DAY = 1_000_000;
    private static final long PAUSE_MILLIS = 1_000;

    private final MadeUpHost host;
    private final Order.Temper temper;
    private final Store store;
    private final SoapClient client;
    private final House house;

    Node(Order order, Watcher watcher) throws IOException, EckIdException {
        Plan plan = order.plan();
        host = new MadeUpHost(plan.scale());
        temper = order.temper();
        var driver = WatchedDriver.of(Store.driver(order.storeUrl()), watcher);
        store = new Store(order.storeUrl(), driver, plan.heartbeat());
        client = new SoapClient(
                order.clientFiles(),
                Map.of(
                        "batch_size",
                        plan.batchSize(),
                        "batch_from",
                        Plan.BATCH_FROM,
                        "daily_submissions",
                        SUBMISSIONS_A_DAY));
        PgnHasher hasher = new WaitingHasher(plan.pace().each(), plan.pace().atOnce());
        house = new House(
                host,
                WatchedStore.of(store, watcher),
                Watched.of(PseudonymIssuer.class, "issuer", client.issuer(), watcher),
                Watched.of(PgnHasher.class, "hasher", hasher, watcher),
                plan.boardsAtOnce());
    }

    /** Enrols until everybody has an id: whoever a run put off is tried again by the next one, as by an operator. */
    void enrolEverybody() throws EckIdException, InterruptedException, ExecutionException, TimeoutException {
        while (present() < host.scale().persons()) {
            LOG.log(Level.INFO, "not everybody has an id yet");
        }
    }

    private int present() throws EckIdException, InterruptedException, ExecutionException, TimeoutException {
        try {
            return house.enrol().stream().mapToInt(EnrolmentProgress::present).sum();
        } catch (EckIdException | ExecutionException e) {
            if (temper == Order.Temper.STRICT) {
                throw e;
            }
            LOG.log(Level.INFO, "asks again: {0}", e.getMessage());
            pause();
            return 0;
        }
    }

    /** The latch never opens. */
    private static void pause() throws InterruptedException {
        var unused = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        house.close();
        client.close();
        store.close();
    }
}
