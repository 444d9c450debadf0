// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.host.Board;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.host.School;

/** Handed over to the gateway and never published as a service: it can give a BSN. */
record PupilDirectory(Registration pupils) implements PersonDirectory {
    @Override
    public List<Board> boards() {
        return List.of(new Board(new BoardId("b1"), "Stichting De Linde"));
    }

    @Override
    public List<School> schools(BoardId board) {
        return List.of(new School(new Brin("19HY00"), "De Linde", new EducationType("BO")));
    }

    @Override
    public Stream<EnrolledPerson> persons(BoardId board) {
        return pupils.enrolled(board.value()).stream().map(PupilDirectory::enrolled);
    }

    @Override
    public Optional<EnrolledPerson> person(BoardId board, PersonRef person) {
        return pupils.enrolled(board.value(), person.key()).map(PupilDirectory::enrolled);
    }

    @Override
    public PgnAnswer pgn(BoardId board, PersonRef person) {
        var row = pupils.enrolled(board.value(), person.key());
        var bsn = row.flatMap(Registration.Row::bsn);
        if (bsn.isEmpty()) {
            return new PgnAnswer.Missing();
        }
        return row.get().verified() ? new PgnAnswer.Verified(new Pgn(bsn.get())) : new PgnAnswer.NotVerified();
    }

    private static EnrolledPerson enrolled(Registration.Row row) {
        return new EnrolledPerson(new PersonRef(PersonKind.PUPIL, row.key()), new Brin(row.brin()));
    }
}
