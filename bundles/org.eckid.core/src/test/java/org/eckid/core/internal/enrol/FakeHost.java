// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.enrol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.Brin;
import org.eckid.api.EducationType;
import org.eckid.api.PersonKind;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;
import org.eckid.spi.gateway.HiddenField;
import org.eckid.spi.host.Board;
import org.eckid.spi.host.EnrolledPerson;
import org.eckid.spi.host.HostPlatform;
import org.eckid.spi.host.PersonDirectory;
import org.eckid.spi.host.PersonFields;
import org.eckid.spi.host.PgnAnswer;
import org.eckid.spi.host.School;

/** A host with one board of a primary and a secondary school; persons, at the first unless they move, and their PGNs are put in by the test. */
public final class FakeHost implements PersonDirectory, PersonFields {
    public static final BoardId BOARD = new BoardId("b1");
    public static final Brin SCHOOL = new Brin("20DP00");
    public static final Brin SECONDARY = new Brin("21VO00");

    private final Map<PersonRef, Brin> moved = new ConcurrentHashMap<>();
    private final Map<PersonRef, PgnAnswer> persons = new ConcurrentHashMap<>(new LinkedHashMap<>());
    private final Map<PersonRef, Runnable> afterNextPgn = new ConcurrentHashMap<>();
    final AtomicInteger pgnsAsked = new AtomicInteger();
    volatile Optional<HiddenField> field = Optional.empty();

    public HostPlatform platform() {
        return new HostPlatform(
                this, this, Optional.of((who, board) -> who.name().equals("admin")));
    }

    public static PersonRef pupil(int number) {
        return new PersonRef(PersonKind.PUPIL, "p" + number);
    }

    public FakeHost withPupils(int count) {
        for (int number = 0; number < count; number++) {
            put(pupil(number), new PgnAnswer.Verified(new Pgn("%09d".formatted(number))));
        }
        return this;
    }

    public void put(PersonRef person, PgnAnswer answer) {
        persons.put(person, answer);
    }

    /** Does something after the number of this person was looked up and before it is given. */
    void afterNextPgnOf(PersonRef person, Runnable happens) {
        afterNextPgn.put(person, happens);
    }

    void move(PersonRef person, Brin school) {
        moved.put(person, school);
    }

    public void remove(PersonRef person) {
        persons.remove(person);
    }

    @Override
    public List<Board> boards() {
        return List.of(new Board(BOARD, "Stichting Test"));
    }

    @Override
    public List<School> schools(BoardId board) {
        return board.equals(BOARD)
                ? List.of(
                        new School(SCHOOL, "De Test", new EducationType("BO")),
                        new School(SECONDARY, "Het Examen", new EducationType("VO")))
                : List.of();
    }

    @Override
    public Stream<EnrolledPerson> persons(BoardId board) {
        return persons.keySet().stream().map(person -> new EnrolledPerson(person, moved.getOrDefault(person, SCHOOL)));
    }

    @Override
    public Optional<EnrolledPerson> person(BoardId board, PersonRef person) {
        return persons.containsKey(person)
                ? Optional.of(new EnrolledPerson(person, moved.getOrDefault(person, SCHOOL)))
                : Optional.empty();
    }

    @Override
    public PgnAnswer pgn(BoardId board, PersonRef person) {
        pgnsAsked.incrementAndGet();
        PgnAnswer answer = persons.get(person);
        Optional.ofNullable(afterNextPgn.remove(person)).ifPresent(Runnable::run);
        return answer;
    }

    @Override
    public void add(HiddenField added) {
        field = Optional.of(added);
    }

    @Override
    public void remove(HiddenField removed) {
        field = Optional.empty();
    }
}
