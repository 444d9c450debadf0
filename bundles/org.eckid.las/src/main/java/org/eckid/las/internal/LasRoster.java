// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EckIdException;
import org.eckid.api.PersonKind;
import org.eckid.api.Reason;
import org.eckid.api.roster.Group;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.Roster;
import org.eckid.api.roster.SchoolRoster;
import org.eckid.api.roster.SchoolYear;
import org.eckid.api.roster.StaffMember;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.data.SchoolRegister.Snapshot;
import org.eckid.las.internal.model.Person;
import org.eckid.las.internal.model.StoredPerson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The schools of the LAS for connectors: names and groups, no PGN, no e-mail address. */
@Component(name = "org.eckid.las.roster")
public final class LasRoster implements Roster {
    private final SchoolRegister register;
    private final BoardId board;

    /** As a component. */
    @Activate
    public LasRoster(@Reference Las las) {
        this(las.register(), las.board().id());
    }

    LasRoster(SchoolRegister register, BoardId board) {
        this.register = register;
        this.board = board;
    }

    @Override
    public Optional<SchoolRoster> school(Brin school, SchoolYear year) throws EckIdException {
        try {
            return register.school(school)
                    .filter(found -> found.school().year().equals(year))
                    .map(this::roster);
        } catch (IllegalStateException e) {
            throw new EckIdException(Reason.HOST_FAILED, "the LAS can't read its schools now; see its log", e);
        }
    }

    private SchoolRoster roster(Snapshot found) {
        Map<String, String> yearGroups = new HashMap<>();
        for (Group group : found.groups()) {
            group.yearGroup().ifPresent(year -> yearGroups.put(group.key(), year));
        }
        return new SchoolRoster(
                board,
                found.school().brin(),
                found.school().year(),
                found.changedAt(),
                found.groups(),
                ofKind(found, PersonKind.PUPIL)
                        .map(pupil -> pupil(pupil, yearGroups))
                        .toList(),
                ofKind(found, PersonKind.STAFF).map(LasRoster::staff).toList());
    }

    private static Stream<StoredPerson> ofKind(Snapshot found, PersonKind kind) {
        return found.persons().stream().filter(person -> person.person().kind() == kind);
    }

    /** A pupil without a year group of their own has the one of their group. */
    private static Pupil pupil(StoredPerson stored, Map<String, String> yearGroups) {
        Person pupil = stored.person();
        return new Pupil(
                stored.ref(),
                pupil.lasKey(),
                pupil.name(),
                pupil.birthDate(),
                pupil.gender(),
                pupil.yearGroup().or(() -> pupil.group().map(yearGroups::get)),
                pupil.group(),
                pupil.moreGroups());
    }

    private static StaffMember staff(StoredPerson stored) {
        Person staff = stored.person();
        return new StaffMember(stored.ref(), staff.lasKey(), staff.name(), staff.moreGroups());
    }
}
