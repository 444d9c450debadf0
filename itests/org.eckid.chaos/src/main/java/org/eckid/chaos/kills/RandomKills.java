// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.kills;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.eckid.api.EckIdException;
import org.eckid.chaos.harness.Ground;
import org.eckid.chaos.harness.Losses;
import org.eckid.chaos.harness.NodeProcess;
import org.eckid.chaos.harness.Reckoning;
import org.eckid.chaos.node.Line;
import org.eckid.chaos.node.Pace;
import org.eckid.rig.Scale;
import org.eckid.rig.Store;
import org.eckid.rig.Workspace;

/**
 * Enrols one host after the other on a fresh H2 file, kills the node at random moments until it is done in spite of that,
 * and reckons. Ends after so many kills, or when its time is up.
 */
final class RandomKills {
    /** Four boards side by side, ten batches each: a kill meets several threads at different steps. */
    private static final Scale SCALE = new Scale(4, 1, 250);

    private static final int BATCH = 25;
    private static final Pace PACE = new Pace(5, 4);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

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

    /**
     * One enrolment of all.
     *
     * @param kills how many lives it took but the last
     */
    record Round(int kills, Reckoning reckoning) {}

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
                Ground ground = new Ground(workspace.folder(), Store.h2In(workspace.folder()), SCALE, PACE, BATCH, 4)) {
            Losses losses = Losses.NONE;
            Optional<Losses> life = Optional.of(Losses.NONE);
            while (life.isPresent()) {
                life = goesOn() ? killed(ground) : Optional.empty();
                losses = losses.and(life.orElse(Losses.NONE));
            }
            losses = losses.and(leftAlone(ground));
            return new Round(killed - before, ground.reckon(losses));
        }
    }

    private NodeProcess start(Ground ground) throws IOException {
        return new NodeProcess(ground.order(), folder.resolve("node.log"));
    }

    /** One life; empty if it was done before its moment came. */
    private Optional<Losses> killed(Ground ground) throws IOException, InterruptedException {
        Moments.Moment moment = moments.next();
        try (NodeProcess node = start(ground)) {
            if (moment.since() == Moments.Since.READY) {
                node.await(Line.READY, LONG_ENOUGH);
            }
            Optional<Line> done = node.next(moment.after()).filter(line -> line == Line.DONE);
            Losses losses = node.kill();
            killed++;
            return Optional.of(losses);
        }
    }

    private Losses leftAlone(Ground ground) throws IOException, InterruptedException {
        try (NodeProcess node = start(ground)) {
            node.await(Line.DONE, LONG_ENOUGH);
            return node.ended(LONG_ENOUGH);
        }
    }
}
