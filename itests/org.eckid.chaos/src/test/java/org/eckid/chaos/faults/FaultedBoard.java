// SPDX-License-Identifier: Apache-2.0
package org.eckid.chaos.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.rig.Comparison;
import org.eckid.rig.FreeHasher;
import org.eckid.rig.House;
import org.eckid.rig.MadeUpHost;
import org.eckid.rig.Scale;
import org.eckid.rig.SoapClient;
import org.eckid.rig.Store;
import org.eckid.sandbox.BatchRules;
import org.eckid.sandbox.Sandbox;
import org.eckid.sandbox.SandboxSettings;

/** A board of 12 persons in batches of 6: four submissions when nothing goes wrong. Its service can be spoilt. */
final class FaultedBoard implements AutoCloseable {
    static final int PERSONS = 12;
    static final int BATCH = 6;

    /** Longer than a busy machine ever takes for a call that goes well. */
    private static final double PATIENCE_SECONDS = 30;

    private final MadeUpHost host;
    private final Store store;
    private final Sandbox sandbox;
    private final SoapClient client;
    private final House house;

    /** With so few that they go by single calls, or with batches. */
    FaultedBoard(Path folder, int persons) throws IOException, EckIdException {
        this(folder, persons, PATIENCE_SECONDS);
    }

    /** With another time-out for each call. */
    FaultedBoard(Path folder, int persons, double seconds) throws IOException, EckIdException {
        host = new MadeUpHost(Scale.oneBoard(1, persons));
        store = new Store(Store.h2In(folder));
        sandbox = Sandbox.start(
                SandboxSettings.defaults().withBatches(BatchRules.defaults().withUnfinishedPolls(0)));
        sandbox.writeClientFiles(folder);
        client = new SoapClient(
                folder,
                Map.of(
                        "batch_size", BATCH,
                        "batch_from", BATCH,
                        "answer_mib", 1,
                        "cooldown_seconds", 0.2,
                        "response_seconds", seconds,
                        "total_seconds", seconds));
        house = new House(host, store, client.issuer(), new FreeHasher(), 1);
        house.prepare();
    }

    Sandbox service() {
        return sandbox;
    }

    BoardId board() {
        return host.boardIds().get(0);
    }

    House house() {
        return house;
    }

    /**
     * Switches the board on, while the service says that it is not available: runs that begin because the host has just
     * connected end there, and meet no fault that is planned afterwards.
     */
    void switchOn() throws EckIdException, InterruptedException, TimeoutException {
        sandbox.behaviour().sayUnavailable();
        house.activate();
        for (int i = 0; i < 2; i++) {
            assertEquals("0 present, SOURCE_UNREACHABLE", run());
        }
        sandbox.behaviour().sayAvailable();
    }

    /**
     * Enrols by command, which also ends every pause: how many persons have an id when the run is over, and why it stopped
     * if it could not go on.
     */
    String run() throws EckIdException, InterruptedException, TimeoutException {
        try {
            house.enrol();
            return present() + " present";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EckIdException why) {
                return present() + " present, " + why.reason();
            }
            throw new AssertionError("a run failed unexpectedly", e);
        }
    }

    int present() throws EckIdException {
        return comparison().present();
    }

    /** Who has no id, or another one than the service's book says, and batches that are still open. */
    List<String> wrong() throws EckIdException {
        return comparison().wrong();
    }

    private Comparison comparison() {
        return new Comparison(host, store, sandbox.book());
    }

    @Override
    public void close() {
        house.close();
        client.close();
        sandbox.close();
        store.close();
    }
}
