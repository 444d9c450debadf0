// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.PersonRef;
import org.eckid.api.Sector;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.core.internal.audit.MemoryTrail;
import org.eckid.core.internal.audit.Trail;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.control.Controls;
import org.eckid.core.internal.erase.Eraser;
import org.eckid.core.internal.guard.FakeBundles;
import org.eckid.core.internal.guard.GuardFixture;
import org.eckid.core.internal.host.GatewayFactory;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.core.internal.seal.KeyEncryptionKeys;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.gateway.HostConnection;

/** Core put together without a framework: fakes around it, a clock that the test moves. */
public final class Stage implements AutoCloseable {
    public static final Administrator ADMIN = new Administrator("admin");
    public static final SupplierId SUPPLIER = new SupplierId("uitgever-1");
    public static final Sector PO = new Sector("http://example.org/po");
    public static final Sector VO = new Sector("http://example.org/vo");
    public static final int RETENTION_DAYS = 30;
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    public final MovableClock clock = new MovableClock();
    public final MemorySchedule schedule = new MemorySchedule(clock);
    public final MemoryStore store = new MemoryStore(clock, schedule);
    public final MemoryTrail trail = new MemoryTrail();
    public final FakeHost host = new FakeHost();
    public final FakeHasher hasher = new FakeHasher();
    public final FakeIssuer issuer = new FakeIssuer();
    public final Sealer sealer;
    public final HostSlot slot = new HostSlot();
    public final Boards boards = new Boards(store, clock);
    public final SchoolRules rules =
            new SchoolRules(Map.of(new EducationType("BO"), PO, new EducationType("VO"), VO), Optional.of("34567"));
    public final Parts parts = new Parts();
    private final AtomicInteger drained = new AtomicInteger();
    public final Enrolments enrolments;
    final Workshop workshop;
    public final Controls controls;
    public final HostConnection connection;

    public Stage() throws EckIdException, InterruptedException {
        this(stage -> new Sealer(KeyEncryptionKeys.of(new byte[32]), stage.store.keys, stage.clock));
    }

    /** With keys that come from elsewhere, or don't. */
    public Stage(Function<Stage, Sealer> keys) throws EckIdException, InterruptedException {
        sealer = keys.apply(this);
        parts.came(hasher);
        parts.came(issuer);
        workshop = new Workshop(
                slot,
                boards,
                rules,
                store,
                store,
                store.keys,
                store,
                schedule,
                store,
                new Eraser(store, new Trail(trail, sealer::auditKey, clock), boards, sealer, RETENTION_DAYS, clock),
                sealer,
                new DamageBook(store),
                parts,
                new Chain("http://example.org/chain"),
                clock);
        enrolments = new Enrolments(workshop, Duration.ofHours(1), 2);
        controls = new Controls(workshop, enrolments);
        var gateway = new GatewayFactory(GuardFixture.guard(), slot, store, enrolments);
        connection = gateway.getService(FakeBundles.bundle("org.eckid.las", 13), null)
                .connect(host.platform());
        drainHints();
    }

    /** What was to be looked at has been looked at: from here on only the test starts runs. */
    public void drainHints() throws InterruptedException {
        PersonRef last = FakeHost.pupil(-1 - drained.getAndIncrement());
        connection.left(FakeHost.BOARD, last);
        store.awaitLeft(last);
    }

    /** Takes the board through its steps in the journal, so that no run starts by itself. */
    public Stage active() throws EckIdException {
        decide(new BoardChange.Registered(TODAY));
        decide(new BoardChange.SupplierTold(TODAY));
        decide(new BoardChange.AgreementSigned("A. Bestuurder", TODAY));
        decide(new BoardChange.SchoolStarts(FakeHost.SCHOOL, TODAY));
        decide(new BoardChange.ForwardingAllowed(FakeHost.SCHOOL, SUPPLIER, TODAY, Optional.empty()));
        decide(new BoardChange.Activated());
        return this;
    }

    /** Has the secondary school take part too. */
    public Stage withSecondary() throws EckIdException {
        decide(new BoardChange.SchoolStarts(FakeHost.SECONDARY, TODAY));
        decide(new BoardChange.ForwardingAllowed(FakeHost.SECONDARY, SUPPLIER, TODAY, Optional.empty()));
        return this;
    }

    private void decide(BoardChange change) throws EckIdException {
        boards.append(FakeHost.BOARD, boards.record(FakeHost.BOARD), ADMIN, change);
    }

    public void change(BoardChange change) throws EckIdException {
        controls.change(ADMIN, FakeHost.BOARD, change);
    }

    /** Enrols to the end; fails with what the run failed with. */
    public EnrolmentProgress enrol() throws Exception {
        return controls.enrol(ADMIN, FakeHost.BOARD, progress -> {})
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        enrolments.close();
    }

    /** Stands still on a day in September until a test moves it; polls of a batch need a millisecond, so it creeps. */
    public static final class MovableClock extends Clock {
        private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

        public synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusNanos(100_000);
            return now;
        }
    }
}
