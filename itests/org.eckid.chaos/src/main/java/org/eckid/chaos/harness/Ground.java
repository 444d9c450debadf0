// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.chaos.node.Order;
import org.eckid.chaos.node.Plan;
import org.eckid.rig.BoardSteps;
import org.eckid.rig.Comparison;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.Store;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;
import org.eckid.spi.store.Quota;
import org.eckid.spi.store.Wish;

/**
 * What nodes live on and what survives them: a store, and a stand-in service with its book in this JVM. The boards have
 * taken all steps but the last.
 */
public final class Ground implements AutoCloseable {
    private static final Quota COUNTED = new Quota(1_000_000, ZoneId.of("Europe/Amsterdam"));

    private final Order order;
    private final MadeUpHost host;
    private final Sandbox sandbox;
    private final LocalDate day = LocalDate.now(COUNTED.zone());

    /**
     * Makes everything ready.
     *
     * @param folder for the client's files of the service
     * @param storeUrl of a store that is empty
     */
    public Ground(Path folder, String storeUrl, Plan plan) throws IOException, EckIdException {
        Path files = Files.createDirectories(folder.resolve("client"));
        order = new Order(storeUrl, files, plan, Order.Temper.STRICT, Optional.empty());
        host = new MadeUpHost(plan.scale());
        var settings = SandboxSettings.defaults();
        sandbox = Sandbox.start(settings.withBatches(settings.batches().withDailySubmissions(COUNTED.perDay())));
        sandbox.writeClientFiles(files);
        prepare();
    }

    private void prepare() throws EckIdException {
        try (Store store = new Store(order.storeUrl())) {
            new BoardSteps(host, store).prepare();
        }
    }

    /** Switches the boards on and asks for their work, from whoever shares in it. */
    public Ground switchedOn() throws EckIdException {
        try (Store store = new Store(order.storeUrl())) {
            new BoardSteps(host, store).activate();
            for (BoardId board : host.boardIds()) {
                store.schedule().ask(board, Wish.RECONCILE);
            }
        }
        return this;
    }

    /** What a node is told. */
    public Order order() {
        return order;
    }

    /** How many persons were given an id until now. */
    public int given() {
        return sandbox.book().distinctEckIds();
    }

    /** Opens the store when all nodes are done and holds it against the book. */
    public Reckoning reckon(Losses losses) throws EckIdException {
        try (Store store = new Store(order.storeUrl())) {
            return new Reckoning(
                    new Comparison(host, store, sandbox.book()).wrong(),
                    sandbox.book().batchesSubmitted(),
                    counted(store),
                    order.plan().submissions(),
                    sandbox.book().batchesRetrieved(),
                    losses);
        }
    }

    /** The ledger counts by the day; an enrolment over midnight is not counted here. */
    private OptionalInt counted(Store store) throws EckIdException {
        int used = store.ledger().submissions(COUNTED).used();
        return LocalDate.now(COUNTED.zone()).equals(day) ? OptionalInt.of(used) : OptionalInt.empty();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
