// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.io.Serial;

/** The answer can't be finished, because it would be wrong. Unchecked, because it travels through the door's sink. */
final class AnswerBroken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The message is for the operator: never an id, a key or a name. */
    AnswerBroken(String message) {
        super(message);
    }
}
