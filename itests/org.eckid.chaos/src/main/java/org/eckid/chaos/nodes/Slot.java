// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.nodes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eckid.chaos.harness.Losses;
import org.eckid.chaos.harness.NodeProcess;
import org.eckid.chaos.harness.Signal;
import org.eckid.chaos.node.Line;
import org.eckid.chaos.node.Order;
import org.jspecify.annotations.Nullable;

/** One node among several: its process, which is another one after each kill, and its wire to the database. */
final class Slot implements AutoCloseable {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private final Order order;
    private final Wire wire;
    private final Path log;
    private @Nullable NodeProcess process;
    private @Nullable Strike suffers;
    private Instant until = Instant.MIN;
    private Losses losses = Losses.NONE;

    /** Starts the node. */
    Slot(Order order, Wire wire, Path log) throws IOException {
        this.order = order;
        this.wire = wire;
        this.log = log;
        this.process = new NodeProcess(order, log);
    }

    /** Whether nothing is the matter with it. */
    boolean isWell() {
        return suffers == null;
    }

    /** What it lost in all its lives. */
    Losses losses() {
        return losses;
    }

    /** Whether it said, since this was last asked, that everybody has an id. */
    boolean isDone() throws InterruptedException {
        NodeProcess running = process;
        return running != null && running.next(Duration.ZERO).equals(Optional.of(Line.DONE));
    }

    /** Waits until its house is open. */
    void awaitReady() throws InterruptedException {
        running().await(Line.READY, LONG_ENOUGH);
    }

    /** Lets it happen. */
    void suffer(Strike strike) throws IOException, InterruptedException {
        NodeProcess running = running();
        switch (strike.kind()) {
            case KILLED -> {
                losses = losses.and(running.kill());
                process = null;
            }
            case PAUSED -> Signal.STOP.sendTo(running);
            case CUT_OFF -> wire.become(Wire.State.CUT);
            case WIRE_DEAD -> wire.become(Wire.State.DEAD);
        }
        suffers = strike;
        until = Instant.now().plus(strike.lasts());
    }

    /** Makes it well again if its time has come. */
    void recoverInTime() throws IOException, InterruptedException {
        if (!isWell() && !Instant.now().isBefore(until)) {
            recover();
        }
    }

    /** Makes it well again. */
    void recover() throws IOException, InterruptedException {
        NodeProcess running = process;
        if (running == null) {
            process = new NodeProcess(order, log);
        } else if (suffers != null && suffers.kind() == Strike.Kind.PAUSED) {
            Signal.CONTINUE.sendTo(running);
        }
        wire.become(Wire.State.WHOLE);
        suffers = null;
    }

    /** Waits until it ended by itself, because everybody has an id. */
    void end() throws InterruptedException {
        losses = losses.and(running().ended(LONG_ENOUGH));
    }

    private NodeProcess running() {
        NodeProcess running = process;
        if (running == null) {
            throw new IllegalStateException("this node was killed and not started again");
        }
        return running;
    }

    @Override
    public void close() throws IOException {
        NodeProcess running = process;
        if (running != null) {
            running.close();
        }
        wire.close();
    }
}
