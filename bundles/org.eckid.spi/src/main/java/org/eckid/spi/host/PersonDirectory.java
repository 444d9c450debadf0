// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The host's boards, schools and persons. Called by core only, on threads of the plug-in, several at once. A call may
 * throw any runtime exception; it is then tried again later.
 */
@ConsumerType
public interface PersonDirectory {

    /** All boards. */
    List<Board> boards();

    /** The schools of a board; empty if the board is not known. */
    List<School> schools(BoardId board);

    /**
     * All persons of a board that are enrolled or employed now, in any order, each once. No names, no PGNs.
     *
     * @return a stream that core closes; read while other calls go on
     */
    Stream<EnrolledPerson> persons(BoardId board);

    /** One person as of now; empty if not enrolled or employed at this board any more. */
    Optional<EnrolledPerson> person(BoardId board, PersonRef person);

    /**
     * The PGN of one person, asked at the moment of hashing and forgotten after it. Never called before the board has
     * signed.
     */
    PgnAnswer pgn(BoardId board, PersonRef person);
}
