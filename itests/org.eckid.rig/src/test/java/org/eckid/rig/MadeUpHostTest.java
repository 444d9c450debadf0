// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.spi.host.EnrolledPerson;
import org.junit.jupiter.api.Test;

class MadeUpHostTest {
    private final MadeUpHost host = new MadeUpHost(Scale.parse("3x2x4"));

    @Test
    void hasNobodyTwice() {
        Stream<PersonRef> all = host.boardIds().stream().flatMap(host::persons).map(EnrolledPerson::person);
        assertEquals(24, all.distinct().count());
        assertEquals(24, host.pgns().size());
    }

    @Test
    void givesEachSchoolABrinOfItsOwn() {
        assertEquals(
                List.of("00AA00", "01AA00", "02AA00", "03AA00", "04AA00", "05AA00"),
                host.boardIds().stream()
                        .flatMap(board -> host.schools(board).stream())
                        .map(school -> school.brin().value())
                        .toList());
    }

    @Test
    void findsEachPersonAtItsOwnBoardOnly() {
        for (BoardId board : host.boardIds()) {
            host.persons(board)
                    .forEach(person -> assertEquals(Optional.of(person), host.person(board, person.person())));
        }
        PersonRef another = new PersonRef(PersonKind.PUPIL, "pupil-8");
        assertEquals(Optional.empty(), host.person(new BoardId("board-0"), another));
    }

    @Test
    void refusesAScaleThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Scale.parse("3x2"));
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 0, 1));
        assertEquals(new Scale(3, 2, 4), Scale.parse(new Scale(3, 2, 4).toString()));
    }
}
