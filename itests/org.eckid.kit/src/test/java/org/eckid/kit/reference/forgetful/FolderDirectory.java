// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.reference.forgetful;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.roster.PersonName;
import org.eckid.api.roster.Pupil;
import org.eckid.api.roster.Roster;
import org.eckid.api.roster.SchoolRoster;
import org.eckid.api.roster.SchoolYear;
import org.eckid.api.roster.StaffMember;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.host.Board;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.host.School;

/** One board with one school; a file for each person, {@code KIND key}, with the number in it. */
record FolderDirectory(Path folder) implements PersonDirectory, Roster {
    private static final BoardId BOARD = new BoardId("41123");
    private static final Brin SCHOOL = new Brin("20DP00");

    @Override
    public List<Board> boards() {
        return List.of(new Board(BOARD, "Stichting Vergeetachtig"));
    }

    @Override
    public List<School> schools(BoardId board) {
        return List.of(new School(SCHOOL, "De Zeef", new EducationType("BO")));
    }

    @Override
    public Stream<EnrolledPerson> persons(BoardId board) {
        return everyone().stream().map(person -> new EnrolledPerson(person, SCHOOL));
    }

    @Override
    public Optional<EnrolledPerson> person(BoardId board, PersonRef person) {
        return Files.exists(file(person)) ? Optional.of(new EnrolledPerson(person, SCHOOL)) : Optional.empty();
    }

    @Override
    public PgnAnswer pgn(BoardId board, PersonRef person) {
        try {
            return new PgnAnswer.Verified(new Pgn(Files.readString(file(person))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(PersonRef person) {
        return folder.resolve(person.kind() + " " + person.key());
    }

    private List<PersonRef> everyone() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().split(" ", 2))
                    .map(words -> new PersonRef(PersonKind.valueOf(words[0]), words[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<SchoolRoster> school(Brin school, SchoolYear year) {
        return Optional.of(new SchoolRoster(
                BOARD,
                SCHOOL,
                year,
                Instant.EPOCH,
                List.of(),
                ofKind(PersonKind.PUPIL).map(FolderDirectory::pupil).toList(),
                ofKind(PersonKind.STAFF).map(FolderDirectory::staff).toList()));
    }

    private Stream<PersonRef> ofKind(PersonKind kind) {
        return everyone().stream().filter(person -> person.kind() == kind);
    }

    private static Pupil pupil(PersonRef person) {
        return new Pupil(
                person,
                person.key(),
                name(person),
                Optional.empty(),
                Optional.empty(),
                Optional.of("5"),
                Optional.empty(),
                List.of());
    }

    private static StaffMember staff(PersonRef person) {
        return new StaffMember(person, person.key(), name(person), List.of());
    }

    private static PersonName name(PersonRef person) {
        return new PersonName("Nummer " + person.key(), Optional.empty(), Optional.of("Anonia"));
    }
}
