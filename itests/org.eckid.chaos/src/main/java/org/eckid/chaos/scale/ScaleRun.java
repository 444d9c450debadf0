// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eckid.api.BoardId;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.rig.FreeHasher;
import org.eckid.rig.House;
import org.eckid.rig.InstantIssuer;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.Postgres;
import org.eckid.rig.Scale;
import org.eckid.rig.Store;

/** Enrols a host on PostgreSQL with a hasher and a source that cost nothing, and looks on. */
final class ScaleRun {
    private static final int BOARDS_AT_ONCE = 4;
    private static final int IDLE_QUESTIONS = 200;

    private final Postgres postgres;
    private final long longestMinutes;

    ScaleRun(Postgres postgres, long longestMinutes) {
        this.postgres = postgres;
        this.longestMinutes = longestMinutes;
    }

    /** On a schema of its own, which is left there. */
    Measured enrol(String schema, Scale scale) throws Exception {
        postgres.emptySchema(schema);
        MadeUpHost host = new MadeUpHost(scale);
        try (Store store = new Store(postgres.url(schema));
                House house = new House(host, store, new InstantIssuer(), new FreeHasher(), BOARDS_AT_ONCE)) {
            house.prepare();
            long idle = idleHeap();
            house.activate();
            try (Lookout lookout = new Lookout(house, store, host.boardIds())) {
                awaitAll(house, host);
                Progress progress = lookout.progress(scale.persons());
                List<Double> busy = lookout.statusMillis();
                return new Measured(
                        scale,
                        progress,
                        busy,
                        statusAtRest(house, host),
                        idle,
                        Math.max(lookout.mostHeap(), Lookout.heap()));
            }
        }
    }

    private void awaitAll(House house, MadeUpHost host) throws Exception {
        List<CompletableFuture<EnrolmentProgress>> runs = new ArrayList<>();
        for (BoardId board : host.boardIds()) {
            runs.add(house.controls()
                    .enrol(MadeUpHost.ADMIN, board, progress -> {})
                    .toCompletableFuture());
        }
        for (CompletableFuture<EnrolmentProgress> run : runs) {
            run.get(longestMinutes, TimeUnit.MINUTES);
        }
    }

    private static List<Double> statusAtRest(House house, MadeUpHost host) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int question = 0; question < IDLE_QUESTIONS; question++) {
            millis.add(Lookout.millisOfStatus(house, host.boardIds().get(0)));
        }
        return millis;
    }

    /** The least of a few looks: soft references and finished threads go one collection later. */
    private static long idleHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            least = Math.min(least, Lookout.heap());
        }
        return least;
    }
}
