// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.roster.Group;
import org.eckid.api.roster.PersonName;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.SchoolRoster;
import org.eckid.api.roster.SchoolYear;
import org.eckid.api.roster.StaffMember;

/** Schools to test with; every person is made up. */
final class Schools {
    static final BoardId BOARD = new BoardId("41123");
    static final Brin SCHOOL = new Brin("19HY00");
    static final SchoolYear YEAR = new SchoolYear("2026-2027");
    static final Instant CHANGED_AT = Instant.parse("2026-11-20T08:00:00Z");
    static final PersonRef SOFIE = new PersonRef(PersonKind.PUPIL, "p-1");
    static final PersonRef DAAN = new PersonRef(PersonKind.PUPIL, "p-2");
    static final PersonRef TEACHER = new PersonRef(PersonKind.STAFF, "s-1");

    private Schools() {}

    static SchoolRoster small() {
        return of(
                List.of(
                        pupil(SOFIE, "1001", new PersonName("Berg", Optional.of("van den"), Optional.of("Sofie"))),
                        pupil(DAAN, "1002", new PersonName("Jansen & Zn <é😀>", Optional.empty(), Optional.empty()))),
                List.of(new StaffMember(
                        TEACHER,
                        "2001",
                        new PersonName("Bakker", Optional.empty(), Optional.of("Els")),
                        List.of("g5", "plus"))));
    }

    static SchoolRoster withPupils(int count) {
        return of(
                IntStream.range(0, count)
                        .mapToObj(i -> pupil(
                                new PersonRef(PersonKind.PUPIL, "p-" + i),
                                "k" + i,
                                new PersonName("Naam" + i, Optional.empty(), Optional.of("Roep" + i))))
                        .toList(),
                List.of());
    }

    static SchoolRoster of(List<Pupil> pupils, List<StaffMember> staff) {
        return new SchoolRoster(
                BOARD,
                SCHOOL,
                YEAR,
                CHANGED_AT,
                List.of(new Group("g5", "Groep 5", Optional.of("5")), new Group("plus", "Plusgroep", Optional.empty())),
                pupils,
                staff);
    }

    static Pupil pupil(PersonRef ref, String lasKey, PersonName name) {
        return new Pupil(
                ref,
                lasKey,
                name,
                Optional.of(LocalDate.of(2017, 3, 9)),
                Optional.of("2"),
                Optional.of("5"),
                Optional.of("g5"),
                List.of("plus"));
    }
}
