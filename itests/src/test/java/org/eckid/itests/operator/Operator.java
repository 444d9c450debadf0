// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests.operator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.EducationType;
import org.eckid.api.PersonRef;
import org.eckid.api.Purpose;
import org.eckid.api.SupplierId;
import org.eckid.api.control.Administrator;
import org.eckid.api.control.BoardChange;
import org.eckid.api.control.BoardControls;
import org.eckid.api.control.SchoolStatus;
import org.eckid.api.outbound.EckIdDoor;
import org.eckid.api.outbound.SupplierRequest;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.Roster;
import org.eckid.api.roster.SchoolRoster;
import org.eckid.api.roster.SchoolYear;
import org.eckid.api.roster.StaffMember;
import org.eckid.las.EdexmlImport;
import org.eckid.las.ImportException;
import org.eckid.sandbox.Sandbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does as it is told, in words, and answers in words and numbers. */
@Component(service = Function.class, property = "operator=true")
public final class Operator implements Function<String, Map<String, Integer>> {
    private static final BoardId BOARD = new BoardId("demo");
    private static final Administrator ADMIN = new Administrator("admin");
    private static final SupplierId SUPPLIER = new SupplierId("uitgever-1");

    private final BoardControls controls;
    private final EckIdDoor door;
    private final Roster roster;
    private final EdexmlImport edexml;
    private final Sandbox sandbox;

    /** Made by the component runtime when everything is there. */
    @Activate
    public Operator(
            @Reference BoardControls controls,
            @Reference EckIdDoor door,
            @Reference Roster roster,
            @Reference EdexmlImport edexml,
            @Reference Sandbox sandbox) {
        this.controls = controls;
        this.door = door;
        this.roster = roster;
        this.edexml = edexml;
        this.sandbox = sandbox;
    }

    @Override
    public Map<String, Integer> apply(String order) {
        try {
            return switch (order) {
                case "load" -> load();
                case "activate" -> switchOn();
                case "count" -> persons();
                case "ask" -> ask();
                default -> throw new IllegalArgumentException(order);
            };
        } catch (EckIdException | ImportException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Map<String, Integer> load() throws ImportException {
        return Map.of("schools", edexml.loadSample().schools().size());
    }

    private Map<String, Integer> switchOn() throws EckIdException {
        LocalDate day = LocalDate.of(2026, 8, 1);
        change(new BoardChange.Registered(day));
        change(new BoardChange.SupplierTold(day));
        change(new BoardChange.AgreementSigned("A. Bestuurder", day));
        for (SchoolStatus school : controls.board(BOARD).schools()) {
            change(new BoardChange.SchoolStarts(school.school(), day));
            change(new BoardChange.ForwardingAllowed(school.school(), SUPPLIER, day, Optional.empty()));
            if (school.type().equals(EducationType.VSO)) {
                change(new BoardChange.VsoSwitchedOn(school.school(), "besluit van 17 juni 2020"));
            }
        }
        change(new BoardChange.Activated());
        return persons();
    }

    private void change(BoardChange change) throws EckIdException {
        controls.change(ADMIN, BOARD, change);
    }

    private Map<String, Integer> persons() throws EckIdException {
        Map<String, Integer> counts = new TreeMap<>();
        controls.board(BOARD).summary().persons().forEach((presence, count) -> counts.put(presence.name(), count));
        return counts;
    }

    /** What a supplier gets of all schools, and whether the source issued just that. */
    private Map<String, Integer> ask() throws EckIdException {
        Set<String> ids = new HashSet<>();
        int given = 0;
        for (SchoolStatus school : controls.board(BOARD).schools()) {
            SupplierRequest request = new SupplierRequest(BOARD, school.school(), SUPPLIER, new Purpose("uwlr"));
            given += door.disclose(
                            request,
                            personsOf(school.school()),
                            (person, id) -> id.ifPresent(secret -> ids.add(secret.revealSecretValue())))
                    .given();
        }
        int issued = (int) ids.stream().filter(id -> sandbox.book().issued(id)).count();
        return Map.of(
                "given",
                given,
                "different",
                ids.size(),
                "issued",
                issued,
                "persons",
                sandbox.book().distinctPersons());
    }

    private List<PersonRef> personsOf(Brin school) throws EckIdException {
        SchoolRoster all = roster.school(school, new SchoolYear("2026-2027")).orElseThrow();
        return Stream.concat(
                        all.pupils().stream().map(Pupil::ref),
                        all.staff().stream().map(StaffMember::ref))
                .toList();
    }
}
