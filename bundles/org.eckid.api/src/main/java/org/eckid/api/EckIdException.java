// SPDX-License-Identifier: Apache-2.0
package org.eckid.api;

import java.io.Serial;

/**
 * A whole call failed. What happens to one person among many is a value, never this.
 *
 * <p>The message says what, where and the next step. It never holds a PGN, hash, pseudonym, key, password or the raw
 * answer of a server; a cause is only attached when the same is true of it.
 */
public final class EckIdException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** A failure with nothing underneath that helps. */
    public EckIdException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** A failure whose cause helps and holds no secret. */
    public EckIdException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why; also says whether it is tried again and who must act. */
    public Reason reason() {
        return reason;
    }
}
