// SPDX-License-Identifier: Apache-2.0
package org.eckid.spi.gateway;

import java.util.concurrent.CompletionStage;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the host says while it is connected. Hints: a missed one is mended by the next reconciliation. All calls return
 * at once and may come on any thread.
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

    /** A person left the board: nothing is given out from this moment on. */
    void left(BoardId board, PersonRef person);

    /** Ends the connection; the field is taken back. */
    @Override
    void close();
}
