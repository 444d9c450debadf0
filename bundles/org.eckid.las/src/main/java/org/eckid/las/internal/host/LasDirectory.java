// SPDX-License-Identifier: Apache-2.0
package org.eckid.las.internal.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;
import org.eckid.las.internal.data.SchoolRegister;
import org.eckid.las.internal.model.PersonNumber;
import org.eckid.las.internal.model.StoredPerson;
import org.eckid.las.internal.model.Verification;
import org.eckid.spi.host.Board;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.host.School;

/** The persons of the LAS for the plug-in. Can give a PGN, so it is handed over and never published. */
public final class LasDirectory implements PersonDirectory {
    private final SchoolRegister register;
    private final Board board;

    /** All schools of the register belong to this one board. */
    public LasDirectory(SchoolRegister register, Board board) {
        this.register = register;
        this.board = board;
    }

    @Override
    public List<Board> boards() {
        return List.of(board);
    }

    @Override
    public List<School> schools(BoardId asked) {
        if (!asked.equals(board.id())) {
            return List.of();
        }
        return register.schools().stream()
                .map(school -> new School(school.brin(), school.name(), school.type()))
                .toList();
    }

    @Override
    public Stream<EnrolledPerson> persons(BoardId asked) {
        if (!asked.equals(board.id())) {
            return Stream.empty();
        }
        return Stream.of(PersonKind.values())
                .flatMap(kind -> register.persons(kind).stream())
                .map(LasDirectory::enrolled);
    }

    @Override
    public Optional<EnrolledPerson> person(BoardId asked, PersonRef person) {
        return find(asked, person).map(LasDirectory::enrolled);
    }

    @Override
    public PgnAnswer pgn(BoardId asked, PersonRef person) {
        Optional<StoredPerson> found = find(asked, person);
        if (found.isEmpty()) {
            return new PgnAnswer.Missing();
        }
        return person.kind() == PersonKind.STAFF
                ? staffPgn(found.get())
                : found.get().person().number().map(LasDirectory::pupilPgn).orElseGet(PgnAnswer.Missing::new);
    }

    private static PgnAnswer pupilPgn(PersonNumber number) {
        return number.verification() == Verification.VERIFIED
                ? new PgnAnswer.Verified(new Pgn(number.value()))
                : new PgnAnswer.NotVerified();
    }

    private static PgnAnswer staffPgn(StoredPerson staff) {
        Optional<String> email = staff.person().email().filter(address -> address.length() <= 256);
        if (email.isEmpty()) {
            return new PgnAnswer.Missing();
        }
        return new PgnAnswer.Verified(new Pgn(staff.school().brin4() + " " + email.get()));
    }

    private Optional<StoredPerson> find(BoardId asked, PersonRef person) {
        return asked.equals(board.id()) ? register.person(person.kind(), person.key()) : Optional.empty();
    }

    private static EnrolledPerson enrolled(StoredPerson person) {
        return new EnrolledPerson(person.ref(), person.school());
    }
}
