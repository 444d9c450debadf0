// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eckid.api.EckIdException;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.sandbox.Sandbox;
import org.eckid.spi.hashing.PgnHasher;

/** Everything in this JVM: a fresh H2 file, a stand-in service, the client that asks it over mutual TLS, and the house. */
public final class WholeHouse implements AutoCloseable {
    /** As the plug-in does unless told otherwise. */
    private static final int BOARDS_AT_ONCE = 4;

    private final MadeUpHost host;
    private final Store store;
    private final Sandbox sandbox;
    private final SoapClient client;
    private final House house;

    /**
     * Opens everything; the boards are still switched off.
     *
     * @param folder empty; store and keys go there
     */
    public WholeHouse(Path folder, MadeUpHost host, PgnHasher hasher) throws IOException, EckIdException {
        this.host = host;
        this.store = new Store(Store.h2In(folder));
        this.sandbox = Sandbox.start();
        sandbox.writeClientFiles(folder);
        this.client = new SoapClient(folder);
        this.house = new House(host, store, client.issuer(), hasher, BOARDS_AT_ONCE);
        house.prepare();
    }

    /** Switches the boards on and enrols everybody; the time from the command to the last ECK iD in the store. */
    public Duration enrol() throws EckIdException, InterruptedException, ExecutionException, TimeoutException {
        long began = System.nanoTime();
        house.activate();
        int present =
                house.enrol().stream().mapToInt(EnrolmentProgress::present).sum();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        int persons = host.scale().persons();
        int given = sandbox.book().distinctEckIds();
        if (present != persons || given != persons) {
            throw new IllegalStateException(
                    "of " + persons + " persons " + present + " have an ECK iD and " + given + " were given one");
        }
        return took;
    }

    /** The house in it. */
    public House house() {
        return house;
    }

    /** Its store. */
    public Store store() {
        return store;
    }

    /** The service that it asks. */
    public Sandbox sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        house.close();
        client.close();
        sandbox.close();
        store.close();
    }
}
