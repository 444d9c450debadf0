// SPDX-License-Identifier: Apache-2.0
package org.eckid.bench.enrolment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.control.Administrator;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.host.Board;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.host.HostPlatform;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.PersonFields;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.host.School;

/** A host with one board of equal schools, in memory. Its pupils exist nowhere; their numbers pass the elfproef. */
final class MadeUpBoard implements PersonDirectory, PersonFields {
    static final BoardId BOARD = new BoardId("bench");
    static final Administrator ADMIN = new Administrator("bench");

    private final List<School> schools;
    private final Map<PersonRef, EnrolledPerson> persons = new LinkedHashMap<>();
    private final Map<PersonRef, Pgn> numbers = new LinkedHashMap<>();

    MadeUpBoard(int schoolCount, int pupilsEach) {
        schools = IntStream.range(0, schoolCount)
                .mapToObj(number -> new Brin("%02dBX".formatted(number)))
                .map(brin -> new School(brin, "School " + brin.value(), new EducationType("BO")))
                .toList();
        MadeUpNumbers next = new MadeUpNumbers();
        for (School school : schools) {
            for (int pupil = 0; pupil < pupilsEach; pupil++) {
                PersonRef person = new PersonRef(PersonKind.PUPIL, "pupil-" + persons.size());
                persons.put(person, new EnrolledPerson(person, school.brin()));
                numbers.put(person, next.bsn());
            }
        }
    }

    HostPlatform platform() {
        return new HostPlatform(this, this, Optional.of((who, board) -> who.equals(ADMIN)));
    }

    int size() {
        return persons.size();
    }

    /** All numbers, to be hashed without an enrolment. */
    List<Pgn> pgns() {
        return List.copyOf(numbers.values());
    }

    @Override
    public List<Board> boards() {
        return List.of(new Board(BOARD, "Stichting Meetlat"));
    }

    @Override
    public List<School> schools(BoardId board) {
        return schools;
    }

    @Override
    public Stream<EnrolledPerson> persons(BoardId board) {
        return persons.values().stream();
    }

    @Override
    public Optional<EnrolledPerson> person(BoardId board, PersonRef person) {
        return Optional.ofNullable(persons.get(person));
    }

    @Override
    public PgnAnswer pgn(BoardId board, PersonRef person) {
        return new PgnAnswer.Verified(Objects.requireNonNull(numbers.get(person)));
    }

    @Override
    public void add(HiddenField field) {
        // Shown nowhere.
    }

    @Override
    public void remove(HiddenField field) {
        // Was shown nowhere.
    }
}
