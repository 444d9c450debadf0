// SPDX-License-Identifier: Apache-2.0
package org.eckid.api.secret;

import java.io.Serial;

/** An exception as others write them: it keeps what it failed for. */
final class HoldingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // whether it can be serialised is what the test asks
    final Object failedFor;

    HoldingException(String message, Object failedFor) {
        super(message);
        this.failedFor = failedFor;
    }
}
