// SPDX-License-Identifier: Apache-2.0
package org.eckid.itests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
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

/** A host with two boards of one school each; the tests' own bundle connects it. */
final class TwoBoards implements PersonDirectory, PersonFields {
    static final BoardId NORTH = new BoardId("north");
    static final BoardId SOUTH = new BoardId("south");

    private static final Map<BoardId, School> SCHOOLS = Map.of(
            NORTH, new School(new Brin("01AA00"), "De Noordster", new EducationType("BO")),
            SOUTH, new School(new Brin("02BB00"), "Het Zuiderkruis", new EducationType("SBO")));

    private final Map<BoardId, Integer> pupils;
    private final Map<PersonRef, String> corrected = new ConcurrentHashMap<>();

    TwoBoards(int north, int south) {
        pupils = Map.of(NORTH, north, SOUTH, south);
    }

    HostPlatform platform() {
        return new HostPlatform(this, this, Optional.of((who, board) -> true));
    }

    static School schoolOf(BoardId board) {
        return SCHOOLS.get(board);
    }

    List<PersonRef> pupilsOf(BoardId board) {
        return IntStream.range(0, pupils.get(board))
                .mapToObj(number -> new PersonRef(PersonKind.PUPIL, board.value() + "-" + number))
                .toList();
    }

    /** Another number than the one that this pupil had before. */
    void correct(PersonRef person, String pgn) {
        corrected.put(person, pgn);
    }

    @Override
    public List<Board> boards() {
        return List.of(new Board(NORTH, "Noord"), new Board(SOUTH, "Zuid"));
    }

    @Override
    public List<School> schools(BoardId board) {
        return List.of(SCHOOLS.get(board));
    }

    @Override
    public Stream<EnrolledPerson> persons(BoardId board) {
        return pupilsOf(board).stream()
                .map(pupil -> new EnrolledPerson(pupil, schoolOf(board).brin()));
    }

    @Override
    public Optional<EnrolledPerson> person(BoardId board, PersonRef person) {
        return persons(board)
                .filter(enrolled -> enrolled.person().equals(person))
                .findFirst();
    }

    @Override
    public PgnAnswer pgn(BoardId board, PersonRef person) {
        return new PgnAnswer.Verified(new Pgn(corrected.getOrDefault(person, person.key())));
    }

    @Override
    public void add(HiddenField field) {
        // The boards are looked at through their controls; no screen shows this field.
    }

    @Override
    public void remove(HiddenField field) {
        // As above.
    }
}
