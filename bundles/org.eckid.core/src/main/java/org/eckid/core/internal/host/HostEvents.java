// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.host;

import java.util.concurrent.CompletionStage;
import org.eckid.api.BoardId;
import org.eckid.api.PersonRef;
import org.eckid.api.secret.Pgn;

/** What the gateway passes on. All calls return at once. */
public interface HostEvents {
    /** A host came. */
    void connected();

    /** The host went. */
    void disconnected();

    /** A person is new or changed. */
    void changed(BoardId board, PersonRef person);

    /** A person left. */
    void left(BoardId board, PersonRef person);

    /** A person's PGN was replaced; ends when the source knows. */
    CompletionStage<Void> pgnReplaced(BoardId board, PersonRef person, Pgn former);

    /** A person's PGN was another's: nothing is given from now on; ends when the old id is erased. */
    CompletionStage<Void> pgnCorrected(BoardId board, PersonRef person);
}
