// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.erase;

import java.time.Clock;
import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.spi.store.AuditRecord;
import org.eckid.spi.store.AuditTrail;

/** Writes down what was erased: how many persons, of which board, by whom. */
final class ErasureAudit {
    private static final String BY_ITSELF = "org.eckid.core";

    private final AuditTrail trail;
    private final Clock clock;

    ErasureAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** The term of these persons ended. */
    void ofLeft(BoardId board, int persons) throws EckIdException {
        write("erased-left", BY_ITSELF, board, persons);
    }

    /** Somebody has a board erased; written before, so that it is known even if it is cut off. */
    void begins(BoardId board, String who, int persons) throws EckIdException {
        write("erase-board", "administrator " + who, board, persons);
    }

    /** It was done. */
    void done(BoardId board, String who, int persons) throws EckIdException {
        write("erased-board", "administrator " + who, board, persons);
    }

    private void write(String event, String who, BoardId board, int persons) throws EckIdException {
        trail.append(new AuditRecord(
                clock.instant(),
                event,
                who,
                Optional.of(board),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                persons,
                0,
                Optional.empty()));
    }
}
