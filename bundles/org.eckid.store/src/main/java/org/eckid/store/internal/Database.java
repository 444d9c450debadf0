// SPDX-License-Identifier: Apache-2.0
package org.eckid.store.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eckid.api.EckIdException;
import org.eckid.api.Reason;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The one database. Opened on the first call, not on activation: a database that starts later than the host, or a disk
 * that is mounted late, then needs no one to restart anything. After a failure all callers get the same answer for a few
 * seconds, so that nobody waits long for a database that is away. Safe for use by many threads.
 */
@Component(service = Database.class)
public final class Database implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final long WAIT_FOR_OPENING_SECONDS = 20;

    private record Failure(EckIdException what, Instant until) {}

    private final ConnectionSource source;
    private final Clock clock;
    private final DatabaseClock there;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile ConnectionSource.@Nullable Opened opened;
    private @Nullable Failure failure;
    private boolean closed;

    /** Takes where connections come from; there must be exactly one such place. */
    @Activate
    public Database(
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ConnectionSource> sources) {
        this(only(sources), Clock.systemUTC());
    }

    Database(ConnectionSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.there = new DatabaseClock(clock);
    }

    private static ConnectionSource only(List<ConnectionSource> sources) {
        if (sources.size() != 1) {
            throw new IllegalArgumentException("two databases are configured: keep either org.eckid.store (a url) or"
                    + " org.eckid.store.host (a DataSource of the host) and delete the other");
        }
        return sources.get(0);
    }

    /** The clock that all nodes share: this machine's, put right by what the database says. */
    DatabaseClock clock() {
        return there;
    }

    /** Whether no other process can have this database open. */
    boolean isOfOneProcess() {
        return source.isOfOneProcess();
    }

    /** A connection for one transaction, to be closed by the caller. Whoever writes takes a {@link #turn} first. */
    Connection connection() throws EckIdException, SQLException {
        return ready().pool().connections().getConnection();
    }

    /** The turn to write, to be closed by the caller after its connection. */
    Writers.Turn turn() throws EckIdException {
        return ready().writers().take();
    }

    private ConnectionSource.Opened ready() throws EckIdException {
        ConnectionSource.Opened here = opened;
        return here == null ? open() : here;
    }

    /** Gives up all connections. */
    @Deactivate
    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            ConnectionSource.Opened open = opened;
            opened = null;
            if (open != null) {
                open.pool().close().run();
                LOG.log(Level.INFO, "The store in {0} is closed.", source.place());
            }
        } finally {
            opening.unlock();
        }
    }

    private ConnectionSource.Opened open() throws EckIdException {
        waitForTurn();
        try {
            ConnectionSource.Opened here = opened;
            if (here != null) {
                return here;
            }
            refuseWhileHopeless();
            ConnectionSource.Opened fresh = new Opening(source, there).open();
            opened = fresh;
            failure = null;
            return fresh;
        } catch (EckIdException e) {
            remember(e);
            throw e;
        } finally {
            opening.unlock();
        }
    }

    private void waitForTurn() throws EckIdException {
        try {
            if (opening.tryLock(WAIT_FOR_OPENING_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new EckIdException(Reason.STORE_UNAVAILABLE, "the store in " + source.place() + " is still being opened");
    }

    private void refuseWhileHopeless() throws EckIdException {
        if (closed) {
            throw new EckIdException(Reason.STORE_UNAVAILABLE, "the store in " + source.place() + " was stopped");
        }
        Failure last = failure;
        if (last != null && clock.instant().isBefore(last.until())) {
            throw new EckIdException(
                    last.what().reason(), String.valueOf(last.what().getMessage()));
        }
    }

    private void remember(EckIdException e) {
        Failure last = failure;
        boolean known = last != null
                && String.valueOf(e.getMessage()).equals(last.what().getMessage());
        if (!known && !closed) {
            LOG.log(Level.ERROR, "{0} {1}. It is tried again.", e.reason().code(), e.getMessage());
        }
        if (last == null || !known || !clock.instant().isBefore(last.until())) {
            failure = new Failure(e, clock.instant().plus(PAUSE_AFTER_FAILURE));
        }
    }
}
