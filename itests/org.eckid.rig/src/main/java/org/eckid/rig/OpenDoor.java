// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.Purpose;
import org.eckid.api.SupplierId;
import org.eckid.api.control.BoardChange;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.core.internal.audit.Audit;
import org.eckid.core.internal.audit.Trail;
import org.eckid.core.internal.boards.Boards;
import org.eckid.core.internal.boards.SchoolRules;
import org.eckid.core.internal.door.DoorFactory;
import org.eckid.core.internal.enrol.Corrections;
import org.eckid.core.internal.guard.Guard;
import org.eckid.core.internal.guard.GuardSettings;
import org.eckid.core.internal.host.Gateway;
import org.eckid.core.internal.host.HostEvents;
import org.eckid.core.internal.host.HostSlot;
import org.eckid.core.internal.seal.DamageBook;
import org.eckid.core.internal.seal.Sealer;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

/** The real door over a store that a house filled, for one connector. No enrolment runs beside it. */
public final class OpenDoor {
    private static final String CONNECTOR = "org.eckid.uwlr";
    private static final SupplierId SUPPLIER = new SupplierId("uitgever-1");

    /** Whoever measures asks for more in an hour than any connector. */
    private static final int NO_BOUND = Integer.MAX_VALUE;

    private final Clock clock;
    private final Boards boards;
    private final EckIdDoor door;

    /** Connects the host and gets a door as the connector does. */
    public OpenDoor(MadeUpHost host, Store store) throws EckIdException {
        var guard = new Guard(
                HostBundle.context(),
                Settings.of(
                        GuardSettings.class,
                        Map.of(
                                "host_bundle",
                                HostBundle.NAME,
                                "ids_per_hour",
                                NO_BOUND,
                                "ids_per_hour_in_all",
                                NO_BOUND)));
        HostSlot slot = new HostSlot();
        new Gateway(HostBundle.bundle(), guard, slot, store.ledger(), nothingHeard()).connect(host.platform());
        Sealer sealer = House.sealer(store);
        this.clock = House.clock(store);
        this.boards = new Boards(store.journal(), clock);
        var factory = new DoorFactory(
                guard,
                slot,
                boards,
                new SchoolRules(Map.of(new EducationType("BO"), House.PRIMARY), Optional.of("34567")),
                new Audit(new Trail(store.trail(), sealer::auditKey, clock), bundle -> Optional.empty()),
                store.ids(),
                store.ledger(),
                sealer,
                new DamageBook(store.rows()),
                new Corrections(store.ledger(), sealer),
                clock);
        this.door = got(factory, HostBundle.bundle(CONNECTOR, 2));
    }

    @SuppressWarnings("NullAway") // A door leaves no trace in its registration, so there need be none.
    private static EckIdDoor got(DoorFactory factory, Bundle connector) {
        ServiceRegistration<EckIdDoor> none = null;
        return Optional.ofNullable(factory.getService(connector, none))
                .orElseThrow(() -> new IllegalStateException("the connector is not listed"));
    }

    private static HostEvents nothingHeard() {
        return (HostEvents) Proxy.newProxyInstance(
                OpenDoor.class.getClassLoader(), new Class<?>[] {HostEvents.class}, (self, method, arguments) -> null);
    }

    /** The door. */
    public EckIdDoor door() {
        return door;
    }

    /** Lets the supplier have the ids of a school. */
    public void allow(BoardId board, Brin school) throws EckIdException {
        var allowed = new BoardChange.ForwardingAllowed(school, SUPPLIER, LocalDate.now(clock), Optional.empty());
        boards.append(board, boards.record(board), MadeUpHost.ADMIN, allowed);
    }

    /** What the supplier asks. */
    public static SupplierRequest request(BoardId board, Brin school) {
        return new SupplierRequest(board, school, SUPPLIER, new Purpose("uwlr"));
    }
}
