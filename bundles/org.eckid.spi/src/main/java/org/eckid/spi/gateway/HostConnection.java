// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.gateway;

import java.util.concurrent.CompletionStage;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the host says while it is connected. Calls without an answer are hints: a missed one is mended by the next
 * reconciliation. Calls with an answer are not, because a reconciliation sees no numbers: repeat them until they have
 * succeeded. All calls return at once and may come on any thread.
 */
@ProviderType
public interface HostConnection extends AutoCloseable {

    /** A person is new, moved to another school of the board, or has another PGN status. */
    void changed(BoardId board, PersonRef person);

    /**
     * A person's PGN was replaced (a BSN in place of an onderwijsnummer): the ECK iD stays. Both numbers are hashed and
     * the source is told. No hash is kept, so this needs the former number: keep it until the answer is there, and call
     * again if it failed.
     */
    CompletionStage<Void> pgnReplaced(BoardId board, PersonRef person, Pgn former);

    /**
     * A person's PGN was corrected: the number on file was another person's or a typo, so the id that was made from it is
     * wrong for this person. (A BSN in place of the same person's onderwijsnummer is {@link #pgnReplaced}; if in doubt,
     * this is the one that gives nobody another's id.) The source is told nothing: the two numbers have nothing to do with
     * each other.
     *
     * <p>The door gives no id for the person from this call on. The old id is erased, what is still under way for the old
     * number is dropped when it comes, and the person is enrolled anew with the number that the directory gives: change it
     * there first. Also right when the number was taken away and no other is known yet, and for a person who left.
     *
     * @return ends when the old id is erased. The plug-in tries by itself as long as it runs; if the answer is a failure
     *     (it stopped first) or does not come before the connection ends, call again at the next connection
     */
    CompletionStage<Void> pgnCorrected(BoardId board, PersonRef person);

    /** A person left the board: nothing is given out from this moment on. */
    void left(BoardId board, PersonRef person);

    /** Ends the connection; the field is taken back. */
    @Override
    void close();
}
