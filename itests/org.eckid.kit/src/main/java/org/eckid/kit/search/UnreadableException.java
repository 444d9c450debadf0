// SPDX-License-Identifier: Apache-2.0
package org.eckid.kit.search;

import java.io.IOException;
import java.io.Serial;

/** An output could not be read, or not all of it. It does not count as clean. */
public final class UnreadableException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableException(String exit, String place, Exception cause) {
        super("The sweep can't read " + place + " of " + exit + ": " + cause.getMessage() + ".", cause);
    }
}
