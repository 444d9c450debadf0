// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eckid.api.Chain;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Sector;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.EnrolmentProgress;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.control.Controls;
import org.eckid.core.internal.enrol.Enrolments;
import org.eckid.core.internal.enrol.Parts;
import org.eckid.core.internal.enrol.Workshop;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.guard.GuardSettings;
import org.eckid.core.internal.host.Gateway;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.core.internal.seal.Keyring;
import org.eckid.core.internal.seal.Sealer;
import org.eckid.spi.hashing.PgnHasher;
import org.eckid.spi.host.School;

/** The real core, put together as it puts itself together, on a fresh store and a fresh stand-in service. */
final class House implements AutoCloseable {
    private static final Chain CHAIN =
            new Chain("http://purl.edustandaard.nl/begrippenkader/e7ec7d3c-c235-4513-bfb6-e54e66854795");
    private static final Sector PRIMARY =
            new Sector("http://purl.edustandaard.nl/begrippenkader/512e4729-03a4-43a2-95ba-758071d1b725");
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Amsterdam"));
    private static final long LONGEST_MINUTES = 30;

    private final MadeUpBoard board;
    private final Store store;
    private final StandIn standIn;
    private final Boards boards;
    private final Enrolments enrolments;
    private final Controls controls;

    /**
     * Opens everything; the board is still switched off.
     *
     * @param folder empty; store and keys go there
     */
    House(Path folder, MadeUpBoard board, PgnHasher hasher) throws IOException, EckIdException {
        this.board = board;
        this.store = new Store(folder);
        this.standIn = new StandIn(folder);
        this.boards = new Boards(store.journal(), CLOCK);
        HostSlot slot = new HostSlot();
        Parts parts = new Parts();
        var rules = new SchoolRules(Map.of(new EducationType("BO"), PRIMARY), Optional.of("34567"));
        var sealer = new Sealer(new Keyring(new byte[32]));
        var workshop = new Workshop(
                slot, boards, rules, store.ledger(), store.ids(), store.schedule(), sealer, parts, CHAIN, CLOCK);
        this.enrolments = new Enrolments(workshop, Duration.ofHours(1), 1);
        this.controls = new Controls(workshop, enrolments);
        parts.came(hasher);
        parts.came(standIn.issuer());
        connect(slot);
        prepare();
    }

    private void connect(HostSlot slot) throws EckIdException {
        var guard = new Guard(
                HostBundle.context(), Settings.of(GuardSettings.class, Map.of("host_bundle", HostBundle.NAME)));
        new Gateway(HostBundle.bundle(), guard, slot, store.ledger(), enrolments).connect(board.platform());
    }

    /** All steps but the last, straight into the journal, so that nothing runs before the clock does. */
    private void prepare() throws EckIdException {
        LocalDate today = LocalDate.now(CLOCK);
        decide(new BoardChange.Registered(today));
        decide(new BoardChange.SupplierTold(today));
        decide(new BoardChange.AgreementSigned("A. Bestuurder", today));
        for (School school : board.schools(MadeUpBoard.BOARD)) {
            decide(new BoardChange.SchoolStarts(school.brin(), today));
        }
    }

    private void decide(BoardChange change) throws EckIdException {
        boards.append(MadeUpBoard.BOARD, boards.record(MadeUpBoard.BOARD), MadeUpBoard.ADMIN, change);
    }

    /** Switches the board on and enrols everybody; the time from the command to the last ECK iD in the store. */
    Duration enrol() throws EckIdException, InterruptedException, ExecutionException, TimeoutException {
        long began = System.nanoTime();
        decide(new BoardChange.Activated());
        EnrolmentProgress end = controls.enrol(MadeUpBoard.ADMIN, MadeUpBoard.BOARD, progress -> {})
                .toCompletableFuture()
                .get(LONGEST_MINUTES, TimeUnit.MINUTES);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (end.present() != board.size() || standIn.given() != board.size()) {
            throw new IllegalStateException("of " + board.size() + " persons " + end.present() + " have an ECK iD and "
                    + standIn.given() + " were given one");
        }
        return took;
    }

    @Override
    public void close() {
        enrolments.close();
        standIn.close();
        store.close();
    }
}
