// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eckid.chaos.harness.Ground;
import org.eckid.chaos.harness.Losses;
import org.eckid.chaos.node.Order;
import org.eckid.rig.Postgres;

/** Several nodes that enrol the same boards on one PostgreSQL, while things happen to them. */
final class SharedWork implements AutoCloseable {
    private static final Duration BETWEEN_STRIKES = Duration.ofMillis(1_500);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 50;

    private final List<Slot> slots = new ArrayList<>();
    private final Duration lease;
    private final Random random;
    private Instant nextStrike = Instant.now();
    private int strikes;

    /**
     * Starts the nodes.
     *
     * @param ground on a schema of this server
     */
    SharedWork(Ground ground, Postgres postgres, String schema, int nodes, Random random, Path folder)
            throws IOException {
        this.lease = ground.order().plan().lease();
        this.random = random;
        for (int i = 0; i < nodes; i++) {
            Wire wire = new Wire(postgres.port());
            Order order = ground.order().patientOn(postgres.url(schema, wire.port()));
            slots.add(new Slot(order, wire, folder.resolve("node-" + i + ".log")));
        }
    }

    /** Strikes at most so often, until a node says that everybody has an id; then all nodes end, also those that stood still. */
    Losses run(int most) throws IOException, InterruptedException {
        Instant tooLong = Instant.now().plus(LONG_ENOUGH);
        while (!someoneIsDone()) {
            if (Instant.now().isAfter(tooLong)) {
                throw tooLong();
            }
            look(most);
        }
        Losses losses = Losses.NONE;
        for (Slot slot : slots) {
            slot.recover();
        }
        for (Slot slot : slots) {
            slot.end();
            losses = losses.and(slot.losses());
        }
        return losses;
    }

    /** Waits until all nodes are ready. */
    void awaitReady() throws InterruptedException {
        for (Slot slot : slots) {
            slot.awaitReady();
        }
    }

    /** Waits until the service gave everybody an id. */
    void awaitGiven(Ground ground) throws InterruptedException {
        Instant tooLong = Instant.now().plus(LONG_ENOUGH);
        while (ground.given() < ground.order().plan().scale().persons()) {
            if (Instant.now().isAfter(tooLong)) {
                throw tooLong();
            }
            pause();
        }
    }

    private static IllegalStateException tooLong() {
        return new IllegalStateException("not everybody has an id after " + LONG_ENOUGH);
    }

    /** The latch never opens. */
    private static void pause() throws InterruptedException {
        var unused = new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How often something happened. */
    int strikes() {
        return strikes;
    }

    private boolean someoneIsDone() throws InterruptedException {
        for (Slot slot : slots) {
            if (slot.isDone()) {
                return true;
            }
        }
        return false;
    }

    private void look(int most) throws IOException, InterruptedException {
        for (Slot slot : slots) {
            slot.recoverInTime();
        }
        if (strikes < most && Instant.now().isAfter(nextStrike)) {
            strike();
            nextStrike = Instant.now().plusMillis(random.nextLong(2 * BETWEEN_STRIKES.toMillis()));
        }
        pause();
    }

    private void strike() throws IOException, InterruptedException {
        List<Slot> well = slots.stream().filter(Slot::isWell).toList();
        Strike strike = Strike.any(random, lease);
        int which = random.nextInt(slots.size());
        if (!well.isEmpty()) {
            well.get(which % well.size()).suffer(strike);
            strikes++;
        }
    }

    @Override
    public void close() throws IOException {
        for (Slot slot : slots) {
            slot.close();
        }
    }
}
