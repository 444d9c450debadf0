// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eckid.api.BoardId;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Sector;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.core.internal.SharedClock;
import org.eckid.core.internal.audit.Trail;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.control.Controls;
import org.eckid.core.internal.enrol.Enrolments;
import org.eckid.core.internal.enrol.Parts;
import org.eckid.core.internal.enrol.Workshop;
import org.eckid.core.internal.erase.Eraser;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.guard.GuardSettings;
import org.eckid.core.internal.host.Gateway;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.core.internal.seal.KeyEncryptionKeys;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.hashing.PgnHasher;
import org.eckid.spi.source.PseudonymIssuer;

/**
 * The real core, put together as it puts itself together in a framework, with a made-up host connected to it. What it is
 * given (store, source, hasher) belongs to the caller and outlives it.
 */
public final class House implements AutoCloseable {
    /** The chain of educational content. */
    public static final Chain CHAIN =
            new Chain("http://purl.edustandaard.nl/begrippenkader/e7ec7d3c-c235-4513-bfb6-e54e66854795");

    /** The sector of each of its schools. */
    public static final Sector PRIMARY =
            new Sector("http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725");

    private static final int RETENTION_DAYS = 30;
    private static final long LONGEST_MINUTES = 30;

    private final MadeUpHost host;
    private final BoardSteps steps;
    private final Enrolments enrolments;
    private final Controls controls;

    /**
     * Opens everything and connects the host. Boards that a former house on this store switched on go on at once.
     *
     * @param boardsAtOnce how many boards are enrolled side by side
     */
    public House(MadeUpHost host, StoreServices store, PseudonymIssuer issuer, PgnHasher hasher, int boardsAtOnce)
            throws EckIdException {
        this.host = host;
        Clock clock = clock(store);
        this.steps = new BoardSteps(host, store);
        Boards boards = new Boards(store.journal(), clock);
        HostSlot slot = new HostSlot();
        Parts parts = new Parts();
        var rules = new SchoolRules(Map.of(new EducationType("BO"), PRIMARY), Optional.of("34567"));
        var workshop = new Workshop(
                slot,
                boards,
                rules,
                store.ledger(),
                store.ids(),
                store.keys(),
                store.rows(),
                store.schedule(),
                store.terms(),
                new Eraser(
                        store.erasures(),
                        new Trail(store.trail(), sealer(store)::auditKey, clock),
                        boards,
                        sealer(store),
                        RETENTION_DAYS,
                        clock),
                sealer(store),
                new DamageBook(store.rows()),
                parts,
                CHAIN,
                clock);
        this.enrolments = new Enrolments(workshop, Duration.ofHours(1), boardsAtOnce);
        this.controls = new Controls(workshop, enrolments);
        parts.came(hasher);
        parts.came(issuer);
        connect(slot, store);
    }

    /** The time of all houses on this store. */
    static Clock clock(StoreServices store) {
        return new SharedClock(store.schedule(), ZoneId.of("Europe/Amsterdam"));
    }

    /** Always with the same key around the boards' keys: a house opens what a former one sealed. */
    public static Sealer sealer(StoreServices store) {
        return new Sealer(KeyEncryptionKeys.of(new byte[32]), store.keys(), clock(store));
    }

    private void connect(HostSlot slot, StoreServices store) throws EckIdException {
        var guard = new Guard(
                HostBundle.context(), Settings.of(GuardSettings.class, Map.of("host_bundle", HostBundle.NAME)));
        new Gateway(HostBundle.bundle(), guard, slot, store.ledger(), enrolments).connect(host.platform());
    }

    /** The boards' controls, as the page and the shell have them. */
    public BoardControls controls() {
        return controls;
    }

    /** Takes all boards that decided nothing yet through their steps but the last. */
    public void prepare() throws EckIdException {
        steps.prepare();
    }

    /** Takes the last step for all boards; it starts no run by itself. */
    public void activate() throws EckIdException {
        steps.activate();
    }

    /** Enrols all boards by command, and waits until their runs ended. */
    public List<EnrolmentProgress> enrol()
            throws EckIdException, InterruptedException, ExecutionException, TimeoutException {
        List<CompletableFuture<EnrolmentProgress>> runs = new ArrayList<>();
        for (BoardId board : host.boardIds()) {
            runs.add(controls.enrol(MadeUpHost.ADMIN, board, progress -> {}).toCompletableFuture());
        }
        List<EnrolmentProgress> ends = new ArrayList<>();
        for (CompletableFuture<EnrolmentProgress> run : runs) {
            ends.add(run.get(LONGEST_MINUTES, TimeUnit.MINUTES));
        }
        return ends;
    }

    /** Stops the runs. */
    @Override
    public void close() {
        enrolments.close();
    }
}
