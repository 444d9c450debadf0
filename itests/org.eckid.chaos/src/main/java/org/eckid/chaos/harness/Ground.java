// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eckid.api.EckIdException;
import org.eckid.chaos.node.Order;
import org.eckid.chaos.node.Pace;
import org.eckid.rig.Comparison;
import org.eckid.rig.FreeHasher;
import org.eckid.rig.House;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.Scale;
import org.eckid.rig.SoapClient;
import org.eckid.rig.Store;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;

/**
 * What nodes live on and what survives them: a store, and a stand-in service with its book in this JVM. The boards are
 * switched on; whoever opens a house here enrols them.
 */
public final class Ground implements AutoCloseable {
    private static final int SUBMISSIONS_A_DAY = 1_000_000;

    private final Order order;
    private final MadeUpHost host;
    private final Sandbox sandbox;

    /**
     * Makes everything ready.
     *
     * @param folder for the client's files of the service
     * @param storeUrl of a store that is empty
     */
    public Ground(Path folder, String storeUrl, Scale scale, Pace pace, int batchSize, int boardsAtOnce)
            throws IOException, EckIdException {
        Path files = Files.createDirectories(folder.resolve("client"));
        order = new Order(storeUrl, files, scale, pace, batchSize, boardsAtOnce, Optional.empty());
        host = new MadeUpHost(scale);
        var settings = SandboxSettings.defaults();
        sandbox = Sandbox.start(settings.withBatches(settings.batches().withDailySubmissions(SUBMISSIONS_A_DAY)));
        sandbox.writeClientFiles(files);
        switchOn();
    }

    private void switchOn() throws IOException, EckIdException {
        try (Store store = new Store(order.storeUrl());
                SoapClient client = new SoapClient(order.clientFiles());
                House house = new House(host, store, client.issuer(), new FreeHasher(), 1)) {
            house.prepare();
            house.activate();
        }
    }

    /** What a node is told. */
    public Order order() {
        return order;
    }

    /** How many submissions an enrolment takes that nothing disturbs: two for each batch, and none for who goes singly. */
    private int minimum() {
        int full = order.scale().pupils() / order.batchSize();
        int rest = order.scale().pupils() % order.batchSize();
        int ofASchool = rest < Order.BATCH_FROM ? full : full + 1;
        return 2 * ofASchool * order.scale().schools() * order.scale().boards();
    }

    /** Opens the store when all nodes are done and holds it against the book. */
    public Reckoning reckon(Losses losses) throws EckIdException {
        try (Store store = new Store(order.storeUrl())) {
            return new Reckoning(
                    new Comparison(host, store, sandbox.book()).wrong(),
                    sandbox.book().batchesSubmitted(),
                    store.ledger().submissionsSince(Instant.EPOCH),
                    minimum(),
                    sandbox.book().batchesRetrieved(),
                    losses);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
