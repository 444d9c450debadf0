// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.host;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonRef;
import org.eckid.api.Reason;
import org.eckid.api.secret.Pgn;
import org.eckid.core.internal.guard.Guard;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.gateway.HostConnection;
import org.eckid.spi.gateway.HostGateway;
import org.eckid.spi.host.HostPlatform;
import org.eckid.spi.store.Ledger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The gateway as one bundle sees it; only the configured host bundle gets in, and only one at a time. */
public final class Gateway implements HostGateway {
    private final Bundle caller;
    private final Guard guard;
    private final HostSlot slot;
    private final Ledger ledger;
    private final HostEvents events;
    private final AtomicReference<@Nullable Connection> connection = new AtomicReference<>();

    /**
     * For one calling bundle.
     *
     * @param caller the bundle that got this instance
     */
    public Gateway(Bundle caller, Guard guard, HostSlot slot, Ledger ledger, HostEvents events) {
        this.caller = caller;
        this.guard = guard;
        this.slot = slot;
        this.ledger = ledger;
        this.events = events;
    }

    /** Ends the connection of a host that went without closing it. */
    void abandon() {
        Connection left = connection.getAndSet(null);
        if (left != null) {
            left.close();
        }
    }

    @Override
    public HostConnection connect(HostPlatform platform) throws EckIdException {
        if (!guard.isHost(caller)) {
            throw new EckIdException(
                    Reason.NOT_LISTED,
                    caller.getSymbolicName() + " is not the host: see host.bundle of org.eckid.core.guard");
        }
        if (!slot.take(platform)) {
            throw new EckIdException(Reason.CALL_INVALID, "a host is connected already; close that connection first");
        }
        HiddenField field = new EckIdField(ledger);
        try {
            HostSlot.answered(() -> {
                platform.fields().add(field);
                return field;
            });
        } catch (EckIdException e) {
            slot.free();
            throw e;
        }
        events.connected();
        Connection opened = new Connection(platform, field);
        connection.set(opened);
        return opened;
    }

    private final class Connection implements HostConnection {
        private final HostPlatform platform;
        private final HiddenField field;
        private final java.util.concurrent.atomic.AtomicBoolean open =
                new java.util.concurrent.atomic.AtomicBoolean(true);

        Connection(HostPlatform platform, HiddenField field) {
            this.platform = platform;
            this.field = field;
        }

        @Override
        public void changed(BoardId board, PersonRef person) {
            refuseClosed();
            events.changed(board, person);
        }

        @Override
        public CompletionStage<Void> pgnReplaced(BoardId board, PersonRef person, Pgn former) {
            refuseClosed();
            return events.pgnReplaced(board, person, former);
        }

        @Override
        public CompletionStage<Void> pgnCorrected(BoardId board, PersonRef person) {
            refuseClosed();
            return events.pgnCorrected(board, person);
        }

        @Override
        public void left(BoardId board, PersonRef person) {
            refuseClosed();
            events.left(board, person);
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                slot.free();
                events.disconnected();
                platform.fields().remove(field);
            }
        }

        private void refuseClosed() {
            if (!open.get()) {
                throw new IllegalStateException("this connection is closed: connect again");
            }
        }
    }
}
