// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.kills;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.eckid.api.EckIdException;
import org.eckid.chaos.harness.Ground;
import org.eckid.chaos.harness.Losses;
import org.eckid.chaos.harness.NodeProcess;
import org.eckid.chaos.harness.Round;
import org.eckid.chaos.node.Line;
import org.eckid.chaos.node.Pace;
import org.eckid.chaos.node.Plan;
import org.eckid.rig.Scale;
import org.eckid.rig.Store;
import org.eckid.rig.Workspace;

/**
 * Enrols one host after the other on a fresh H2 file, kills the node at random moments until it is done in spite of that,
 * and reckons. Ends after so many kills, or when its time is up.
 */
final class RandomKills {
    /** Four boards side by side, ten batches each: a kill meets several threads at different steps. */
    private static final Plan PLAN = new Plan(new Scale(4, 1, 250), new Pace(5, 4), 25, 4, Duration.ofSeconds(1));

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    /** A node that is nearly done begins no more calls. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final int kills;
    private final Instant end;
    private final Moments moments;
    private final Consumer<Round> listener;
    private int killed;

    /**
     * Prepares.
     *
     * @param folder for stores and logs; each round's are deleted when all was well
     * @param end when to stop killing
     * @param listener hears of each round when it is reckoned
     */
    RandomKills(Path folder, int kills, long seed, Instant end, Consumer<Round> listener) {
        this.folder = folder;
        this.kills = kills;
        this.end = end;
        this.moments = new Moments(seed);
        this.listener = listener;
    }

    /** Runs; how many kills there were. */
    int run() throws IOException, EckIdException, InterruptedException {
        while (goesOn()) {
            listener.accept(round());
        }
        return killed;
    }

    private boolean goesOn() {
        return killed < kills && Instant.now().isBefore(end);
    }

    private Round round() throws IOException, EckIdException, InterruptedException {
        int before = killed;
        try (Workspace workspace = new Workspace(folder);
                Ground ground = new Ground(workspace.folder(), Store.h2In(workspace.folder()), PLAN).switchedOn()) {
            Losses losses = Losses.NONE;
            while (goesOn() && ground.given() < PLAN.scale().persons()) {
                losses = losses.and(killed(ground));
            }
            losses = losses.and(leftAlone(ground));
            return new Round(killed - before, ground.reckon(losses));
        }
    }

    private NodeProcess start(Ground ground) throws IOException {
        return new NodeProcess(ground.order(), folder.resolve("node.log"));
    }

    private Losses killed(Ground ground) throws IOException, InterruptedException {
        Moments.Moment moment = moments.next();
        try (NodeProcess node = start(ground)) {
            if (moment.since() != Moments.Since.STARTED) {
                node.await(Line.READY, LONG_ENOUGH);
                node.begins(moment.calls(), PATIENCE);
            }
            node.lives(moment.after());
            killed++;
            return node.kill();
        }
    }

    private Losses leftAlone(Ground ground) throws IOException, InterruptedException {
        try (NodeProcess node = start(ground)) {
            node.await(Line.DONE, LONG_ENOUGH);
            return node.ended(LONG_ENOUGH);
        }
    }
}
