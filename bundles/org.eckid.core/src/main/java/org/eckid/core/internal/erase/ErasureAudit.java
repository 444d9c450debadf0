// SPDX-License-Identifier: Apache-2.0
package org.eckid.core.internal.erase;

import java.util.Optional;
import org.eckid.api.BoardId;
import org.eckid.api.EckIdException;
import org.eckid.api.control.Administrator;
import org.eckid.core.internal.audit.Trail;

/** Writes down what was erased: how many persons, of which board, by whom. */
final class ErasureAudit {
    private final Trail trail;

    ErasureAudit(Trail trail) {
        this.trail = trail;
    }

    /** The term of these persons ended. */
    void ofLeft(BoardId board, int persons) throws EckIdException {
        trail.count("erased-left", Optional.empty(), board, persons);
    }

    /** Somebody has a board erased; written before, so that it is known even if it is cut off. */
    void begins(BoardId board, Administrator who, int persons) throws EckIdException {
        trail.count("erase-board", Optional.of(who), board, persons);
    }

    /** It was done. */
    void done(BoardId board, Administrator who, int persons) throws EckIdException {
        trail.count("erased-board", Optional.of(who), board, persons);
    }
}
