// SPDX-License-Identifier: Apache-2.0
package org.eckid.uwlr.internal;

import java.io.Serial;

/**
 * Thrown out of the servlet when a part of the answer has left and the rest will not come, so that the server breaks the
 * connection. An error and no exception on purpose: Felix's whiteboard catches exceptions and then ends the response
 * properly, and the supplier's HTTP client would take half a school for a whole answer.
 */
final class AnswerCutShort extends Error {
    @Serial
    private static final long serialVersionUID = 1L;

    AnswerCutShort(Fault fault) {
        super(
                "the connection is broken off, because the answer ended in " + fault.code() + " after it had begun",
                null,
                false,
                false);
    }
}
