// SPDX-License-Identifier: Apache-2.0
package org.eckid.nummervoorziening.internal.soap;

import java.io.Serial;

/**
 * An answer does not follow the contract. The message says what is wrong in our own words; it repeats nothing of the
 * answer and has no cause, because a parser's message quotes what it could not read.
 */
public final class AnswerInvalidException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    AnswerInvalidException(String message) {
        super(message);
    }
}
