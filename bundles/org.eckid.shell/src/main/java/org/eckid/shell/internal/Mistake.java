// SPDX-License-Identifier: Apache-2.0
package org.eckid.shell.internal;

import java.io.Serial;

/** The operator typed something that can't be meant; the message says what, in half a sentence. */
final class Mistake extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
        super(message);
    }
}
