// SPDX-License-Identifier: Apache-2.0
package org.eckid.rig;

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

/**
 * A host with equal boards of equal schools. Its pupils exist nowhere; their numbers pass the elfproef. All of it is
 * computed from the scale, so two processes with the same scale have the same host, and a million persons need no memory.
 */
public final class MadeUpHost implements PersonDirectory, PersonFields {
    /** Who may change every board. */
    public static final Administrator ADMIN = new Administrator("rig");

    private static final String BOARD = "board-";
    private static final String PUPIL = "pupil-";

    private final Scale scale;
    private final Map<BoardId, List<School>> schools = new ConcurrentHashMap<>();

    /** As large as told. */
    public MadeUpHost(Scale scale) {
        this.scale = scale;
    }

    /** What connects to the gateway. */
    public HostPlatform platform() {
        return new HostPlatform(this, this, Optional.of((who, board) -> who.equals(ADMIN)));
    }

    /** How large it is. */
    public Scale scale() {
        return scale;
    }

    /** Its boards, in order. */
    public List<BoardId> boardIds() {
        return IntStream.range(0, scale.boards())
                .mapToObj(number -> new BoardId(BOARD + number))
                .toList();
    }

    /** All numbers, to be hashed without an enrolment. */
    public List<Pgn> pgns() {
        return IntStream.range(0, scale.persons()).mapToObj(MadeUpNumbers::bsn).toList();
    }

    @Override
    public List<Board> boards() {
        return boardIds().stream()
                .map(id -> new Board(id, "Stichting " + id.value()))
                .toList();
    }

    @Override
    public List<School> schools(BoardId board) {
        return schools.computeIfAbsent(board, this::makeSchools);
    }

    private List<School> makeSchools(BoardId board) {
        int first = number(BOARD, board.value()) * scale.schools();
        return IntStream.range(first, first + scale.schools())
                .mapToObj(MadeUpHost::brin)
                .map(brin -> new School(brin, "School " + brin.value(), new EducationType("BO")))
                .toList();
    }

    /** Each school of each board has another one. */
    private static Brin brin(int school) {
        int letters = school / 100;
        return new Brin("%02d%c%c".formatted(school % 100, 'A' + letters / 26, 'A' + letters % 26));
    }

    @Override
    public Stream<EnrolledPerson> persons(BoardId board) {
        List<School> schools = schools(board);
        int first = number(BOARD, board.value()) * scale.personsOfABoard();
        return IntStream.range(0, scale.personsOfABoard())
                .mapToObj(pupil -> new EnrolledPerson(
                        new PersonRef(PersonKind.PUPIL, PUPIL + (first + pupil)),
                        schools.get(pupil / scale.pupils()).brin()));
    }

    @Override
    public Optional<EnrolledPerson> person(BoardId board, PersonRef person) {
        int pupil = number(PUPIL, person.key()) - number(BOARD, board.value()) * scale.personsOfABoard();
        if (pupil < 0 || pupil >= scale.personsOfABoard()) {
            return Optional.empty();
        }
        School school = schools(board).get(pupil / scale.pupils());
        return Optional.of(new EnrolledPerson(person, school.brin()));
    }

    @Override
    public PgnAnswer pgn(BoardId board, PersonRef person) {
        return new PgnAnswer.Verified(MadeUpNumbers.bsn(number(PUPIL, person.key())));
    }

    private static int number(String before, String text) {
        return Integer.parseInt(text.substring(before.length()));
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
